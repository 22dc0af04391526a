/// Cơ quan ban hành văn bản: who issues a document.
///
/// Printed in capitals, as the decree has it, however it is written here.
public struct IssuingBody: Hashable, Sendable {
    /// Cơ quan chủ quản: the body above, `nil` for a people's committee, which has none in its head.
    public var superior: String?
    public var name: String

    public init(superior: String? = nil, name: String) {
        self.superior = superior
        self.name = name
    }
}
