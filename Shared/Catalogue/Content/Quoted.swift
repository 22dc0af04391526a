/// Something that a plan says, with the words in which it says it.
public protocol Quoted: Hashable, Codable, Sendable {
    /// As printed, mistakes included; without markup, and white space made single.
    var words: String { get }
    /// The first line in the plan's text, from 1.
    var line: Int { get }
    /// The last one, where the words run over several.
    var lastLine: Int? { get }
}

extension Quoted {
    public var source: Quotation { Quotation(words: words, line: line, lastLine: lastLine) }
}
