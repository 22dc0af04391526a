public import Values

/// A report that is due on a day.
public struct DeadlineItem: Codable, Hashable, Sendable {
    public let code: ItemCode
    public let name: String
    /// The last day on which the report is in time.
    public let due: CalendarDate
    /// Names of those who owe it.
    public let from: [String]
    public let to: [String]
    /// The code of the plan, or of the legal document.
    public let origin: String
    /// The year that is reported on.
    public let reportedYear: Int
    public let note: String?
    /// More than one where the words can be read in several ways.
    public let readings: [String]
    /// Whether the district has set the day itself.
    public let isInternal: Bool
    /// The entry by which it is so; absent unless it is the district's own.
    public let fact: EnteredFact<YearlyDay>?
    public let words: String?
    public let line: Int?

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case due
        case from
        case to
        case origin
        case reportedYear = "reported_year"
        case note
        case readings
        case isInternal = "is_internal"
        case fact
        case words
        case line
    }

    public init(
        code: ItemCode,
        name: String,
        due: CalendarDate,
        from: [String],
        to: [String],
        origin: String,
        reportedYear: Int,
        note: String? = nil,
        readings: [String],
        isInternal: Bool,
        fact: EnteredFact<YearlyDay>? = nil,
        words: String? = nil,
        line: Int? = nil
    ) {
        self.code = code
        self.name = name
        self.due = due
        self.from = from
        self.to = to
        self.origin = origin
        self.reportedYear = reportedYear
        self.note = note
        self.readings = readings
        self.isInternal = isInternal
        self.fact = fact
        self.words = words
        self.line = line
    }
}
