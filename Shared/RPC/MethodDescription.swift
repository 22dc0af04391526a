import AccessControl
public import JSONSchema
import Values

/// What reflection tells of a method: all that a client needs to call it.
public struct MethodDescription: Codable, Sendable {
    public let name: String
    public let kind: MethodKind
    /// The permission's name, or `signed_in` where it is enough to be known; absent where the method is open.
    public let permission: String?
    /// Whether a call may be repeated as it is.
    ///
    /// A write may be, too, but only under the same idempotency key.
    public let idempotent: Bool
    public let idempotency: Idempotency
    /// Whether a call may ask that everything be done and nothing kept.
    public let allowsDryRun: Bool
    /// JSON Schemas (2020-12) of the request and of the reply, or of one item of a stream.
    public let request: JSONSchema
    public let reply: JSONSchema
    /// One line, in English.
    public let summary: String

    enum CodingKeys: String, CodingKey {
        case name, kind, permission, idempotent, idempotency
        case allowsDryRun = "dry_run"
        case request, reply, summary
    }

    private static let signedIn = "signed_in"

    public init<M: Method>(_ method: M.Type) {
        let contract = M.contract
        name = contract.name
        kind = M.kind
        permission =
            switch contract.access {
            case .open: nil
            case .signedIn: Self.signedIn
            case .requires(let permission): permission.rawValue
            }
        idempotent = contract.idempotency == .read
        idempotency = contract.idempotency
        allowsDryRun = contract.allowsDryRun
        request = JSONSchema.of(M.Request.self)
        reply = JSONSchema.of(M.Reply.self)
        summary = contract.summary.en
    }
}
