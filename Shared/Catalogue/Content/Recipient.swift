/// Nơi nhận: one line of those whom a plan is sent to.
public struct Recipient: Quoted {
    public let words: String
    public let line: Int
    public let lastLine: Int?

    enum CodingKeys: String, CodingKey {
        case words
        case line
        case lastLine = "last_line"
    }
}
