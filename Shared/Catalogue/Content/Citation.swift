public import Values

/// A document that a plan cites, as the plan's words name it.
public struct Citation: Quoted {
    public let subject: String?
    /// Where the words themselves name none.
    public let issuer: String?
    /// The years that the citation gives the document.
    public let period: Period?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    public struct Period: Hashable, Codable, Sendable {
        public let from: PlanYear
        public let to: PlanYear
    }

    /// The document's kind, number, date and issuer, read from the words.
    ///
    /// `nil` where they name neither a number nor a law; a plan that was read from a file has no such citation.
    public var document: CitedDocument? { CitedDocument(words: words, issuer: issuer) }

    enum CodingKeys: String, CodingKey {
        case subject
        case issuer
        case period
        case words
        case line
        case lastLine = "last_line"
    }
}
