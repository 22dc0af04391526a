public import Values

/// Something that the plan's files leave open and somebody has entered: what, from when, by which document.
///
/// Facts are never changed: a correction is a new version for the same first day, and so is a withdrawal.
public struct EnteredFact<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    public let value: Value
    /// The first day on which it holds.
    public let validFrom: CalendarDate
    /// The last day; absent where no end is known.
    public let validTo: CalendarDate?
    public let document: FactDocument
    /// Whether the document takes back what was entered for this day: it then holds on no day.
    public let isWithdrawn: Bool
    /// The principal's id, such as `user:1`.
    public let enteredBy: String
    public let enteredAt: Instant
    /// Counts the entries for this thing; a correction names the one that it was made from.
    public let version: Int64

    enum CodingKeys: String, CodingKey {
        case value
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case document
        case isWithdrawn = "is_withdrawn"
        case enteredBy = "entered_by"
        case enteredAt = "entered_at"
        case version
    }

    public init(
        value: Value,
        validFrom: CalendarDate,
        validTo: CalendarDate?,
        document: FactDocument,
        isWithdrawn: Bool = false,
        enteredBy: String,
        enteredAt: Instant,
        version: Int64
    ) {
        self.value = value
        self.validFrom = validFrom
        self.validTo = validTo
        self.document = document
        self.isWithdrawn = isWithdrawn
        self.enteredBy = enteredBy
        self.enteredAt = enteredAt
        self.version = version
    }

    /// Whether it holds on a day.
    public func holds(on day: CalendarDate) -> Bool {
        validFrom <= day && (validTo.map { day <= $0 } ?? true)
    }
}
