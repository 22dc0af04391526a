public import Values

/// The document by which something became so.
public struct FactDocument: Codable, Hashable, Sendable {
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
