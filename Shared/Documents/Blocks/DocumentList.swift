/// Items that begin like paragraphs, each behind its mark.
public struct DocumentList: Hashable, Sendable {
    public enum Mark: String, CaseIterable, Sendable {
        /// `-`
        case dash
        /// `1.`
        case number
        /// `a)` in the order of the Vietnamese alphabet: c, d, đ, e, g.
        case letter
    }

    public var mark: Mark
    public var items: [String]

    public init(_ items: [String], mark: Mark = .dash) {
        self.mark = mark
        self.items = items
    }
}
