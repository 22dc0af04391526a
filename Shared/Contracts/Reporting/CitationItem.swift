public import Catalogue

/// A document that a plan cites, and what is read from its words.
public struct CitationItem: Codable, Hashable, Sendable {
    public let citation: Citation
    /// As read from the words.
    public let document: CitedDocument?

    public init(citation: Citation, document: CitedDocument? = nil) {
        self.citation = citation
        self.document = document
    }
}
