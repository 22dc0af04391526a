public import Values

/// A set of permissions that a person, a program or a machine client holds for some units.
public enum Role: String, CaseIterable, Codable, Sendable {
    /// Quản trị hệ thống: the first account; sets the system up.
    case administrator
    /// Người vận hành: whoever holds the machine and its operator's key.
    case `operator`
    /// One of our own executables acting by itself, without a person behind the call.
    case service
    /// Hệ thống giám sát: a program that watches the system's own figures.
    case monitor
}

extension Role {
    public var name: LocalizedText {
        switch self {
        case .administrator: LocalizedText(vi: "Quản trị hệ thống", en: "Administrator")
        case .operator: LocalizedText(vi: "Người vận hành", en: "Operator")
        case .service: LocalizedText(vi: "Dịch vụ của hệ thống", en: "A service of the system")
        case .monitor: LocalizedText(vi: "Hệ thống giám sát", en: "Monitoring")
        }
    }
}
