import RPC
public import Values

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

/// What was done to what, with the thing as it was and as it is now; who, when and by which method are added from the call.
public struct AuditLine: Sendable {
    /// The kind of thing, such as `finding_acknowledgement`.
    public let subjectKind: String
    public let subjectID: String
    /// The unit whose scope the thing stands in; nil for what belongs to no unit.
    public let unit: UnitCode?
    /// JSON of the thing before and after; nil before it was and after it is no more.
    public let before: [UInt8]?
    public let after: [UInt8]?

    public init<Image: Encodable & Sendable>(
        subjectKind: String,
        subjectID: String,
        unit: UnitCode?,
        before: Image?,
        after: Image?
    ) throws {
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.unit = unit
        self.before = try before.map { try Encoded($0).bytes }
        self.after = try after.map { try Encoded($0).bytes }
    }
}
