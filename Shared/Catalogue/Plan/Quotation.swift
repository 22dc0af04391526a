/// Words of a plan as they are printed, and where.
public struct Quotation: Hashable, Codable, Sendable {
    /// As printed, its mistakes included; without markup, and white space made single.
    public var words: String
    /// The first line in the plan's text, from 1.
    public var line: Int
    /// The last one, where the words run over several.
    public var lastLine: Int?

    enum CodingKeys: String, CodingKey {
        case words
        case line
        case lastLine = "last_line"
    }

    public init(words: String, line: Int, lastLine: Int? = nil) {
        self.words = words
        self.line = line
        self.lastLine = lastLine
    }
}
