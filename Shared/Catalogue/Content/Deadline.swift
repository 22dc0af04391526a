public import JSONSchema
public import Values

/// A report that is due, as a plan says it, with every way in which its words can be read.
public struct Deadline: Quoted {
    public let code: ItemCode
    public let name: String
    /// The parties that owe it.
    public let from: [CatalogueCode]
    public let to: [CatalogueCode]
    public let frequency: Frequency
    /// Of a yearly report, from 1 to 12.
    public let month: Int?
    /// `nil` for the month's last day.
    public let day: Int?
    /// Whether it is due before that day (*trước ngày*) and not on it.
    public let isBefore: Bool
    /// In Vietnamese; more than one where the words can be read in several ways.
    public let readings: [String]
    public let words: String
    public let line: Int
    public let lastLine: Int?

    public enum Frequency: String, CaseIterable, Codable, Sendable, SchemaStated {
        case monthly
        case quarterly
        case yearly
    }

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case from
        case to
        case frequency
        case month
        case day
        case isBefore = "is_before"
        case readings
        case words
        case line
        case lastLine = "last_line"
    }
}
