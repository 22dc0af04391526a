/// Giải pháp: one of the numbered solutions of a plan.
public struct Solution: Quoted {
    public let number: Int
    public let words: String
    public let line: Int
    public let lastLine: Int?

    enum CodingKeys: String, CodingKey {
        case number
        case words
        case line
        case lastLine = "last_line"
    }
}
