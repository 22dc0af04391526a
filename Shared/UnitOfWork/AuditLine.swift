import RPC
public import Values

/// What was done to what, with the thing as it was and as it is now, and by which decision; who, for whom, when, from where and by
/// which method are added from the call.
public struct AuditLine: Sendable {
    /// The kind of thing, such as `finding_acknowledgement`.
    public let subjectKind: String
    public let subjectID: String
    /// The unit whose scope the thing stands in; nil for what belongs to no unit.
    public let unit: UnitCode?
    /// JSON of the thing before and after; nil before it was and after it is no more.
    public let before: [UInt8]?
    public let after: [UInt8]?
    /// The document by which it was decided, where there is one.
    public let decision: AuditDecision?
    /// Whether the thing was read and not written.
    public let isRead: Bool

    public init<Image: Encodable & Sendable>(
        subjectKind: String,
        subjectID: String,
        unit: UnitCode?,
        before: Image?,
        after: Image?,
        decision: AuditDecision? = nil
    ) throws {
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.unit = unit
        self.before = try before.map { try Encoded($0).bytes }
        self.after = try after.map { try Encoded($0).bytes }
        self.decision = decision
        isRead = false
    }

    /// Of a read, of which it keeps that it was, and not what was read.
    public init(read subjectKind: String, _ subjectID: String, unit: UnitCode?) {
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.unit = unit
        before = nil
        after = nil
        decision = nil
        isRead = true
    }
}

/// Văn bản quyết định: the document by which something was decided.
public struct AuditDecision: Codable, Hashable, Sendable {
    /// `861/QĐ-TTg`.
    public let number: LineText
    public let date: CalendarDate
    public let issuer: LineText

    public init(number: LineText, date: CalendarDate, issuer: LineText) {
        self.number = number
        self.date = date
        self.issuer = issuer
    }
}
