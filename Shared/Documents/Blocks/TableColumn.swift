/// One column of a table.
public struct TableColumn: Hashable, Sendable {
    public enum Alignment: String, CaseIterable, Sendable {
        /// To the left, broken between words.
        case text
        /// To the right, never broken.
        case number
        /// `TT`, years, units of measure.
        case centred
    }

    public var title: String
    public var alignment: Alignment
    /// A header above this and the neighbouring columns with the same one: `Trong đó`.
    public var group: String?

    public init(_ title: String, _ alignment: Alignment = .text, group: String? = nil) {
        self.title = title
        self.alignment = alignment
        self.group = group
    }
}
