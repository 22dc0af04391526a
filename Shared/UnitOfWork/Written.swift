import RPC

/// What a write leaves behind: its reply and its audit line.
///
/// There is no reply without the line.
public struct Written<Reply: Codable & Sendable>: Sendable {
    public let reply: Reply
    public let audit: AuditLine
    /// Of what else was written on the way.
    public let furtherAudit: [AuditLine]
    /// The version of the thing written, for the next write's `if-match`.
    public let version: Int64?

    public init(
        reply: Reply,
        audit: AuditLine,
        furtherAudit: [AuditLine] = [],
        version: Int64? = nil
    ) {
        self.reply = reply
        self.audit = audit
        self.furtherAudit = furtherAudit
        self.version = version
    }
}
