/// A set of permissions that a person, a program or a machine client holds for some units.
public enum Role: String, CaseIterable, Codable, Sendable {
    /// Quản trị hệ thống: the first account; sets the system up.
    case administrator
    /// Người vận hành: whoever holds the machine and its operator's key.
    case `operator`
    /// One of our own executables acting by itself, without a person behind the call.
    case service
}
