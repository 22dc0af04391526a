/// Chức vụ, họ tên của người có thẩm quyền: who signs, and as what.
public struct DocumentSignature: Hashable, Sendable {
    /// `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`: one a line, printed in capitals.
    public var capacity: [String]
    /// Without an academic title, which the decree forbids; `nil` leaves the place empty.
    public var name: String?

    public init(capacity: [String], name: String? = nil) {
        self.capacity = capacity
        self.name = name
    }
}
