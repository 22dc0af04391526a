public import Values

/// The number and date that the clerk gave a plan.
public struct PlanNumber: Codable, Hashable, Sendable {
    /// `15/KH-UBND`.
    public let number: LineText
    public let date: CalendarDate

    public init(number: LineText, date: CalendarDate) {
        self.number = number
        self.date = date
    }
}
