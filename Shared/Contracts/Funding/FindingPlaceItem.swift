import Catalogue
import Values

/// A place of the plan that a finding is about, with the plan's words.
public struct FindingPlaceItem: Codable, Hashable, Sendable {
    /// `I-03, mục tiêu II.2`, in the caller's language.
    public let label: String
    /// What stands there, `trên 99,8%`, in the caller's language; the plan's own words stay.
    public let value: String?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    enum CodingKeys: String, CodingKey {
        case label
        case value
        case words
        case line
        case lastLine = "last_line"
    }

    init(_ place: FindingPlace, in language: Language) {
        label = place.label[language]
        value = place.value?[language]
        words = place.source.words
        line = place.source.line
        lastLine = place.source.lastLine
    }
}
