extension Vietnamese {
    /// What a person typed to find something, with or without tones.
    ///
    /// It finds a text in which each of its words begins a word, in any order: `giap dong` finds
    /// `Xã Đồng Giáp`, and so does `gi`; `ong` does not. Without words it finds everything.
    public struct SearchQuery: Hashable, Sendable {
        /// Folded, in the order typed.
        public let words: [String]

        public init(_ text: String) {
            words = folded(text).split(separator: " ").map(String.init)
        }

        public var isEmpty: Bool { words.isEmpty }

        /// Whether the query finds a text as it is written.
        public func matches(_ text: String) -> Bool {
            matches(folded: folded(text))
        }

        /// Whether the query finds a text that ``Vietnamese/folded(_:)`` has made.
        public func matches(folded text: String) -> Bool {
            let words = text.utf8.split(separator: UInt8(ascii: " "))
            return self.words.allSatisfy { word in
                words.contains { $0.starts(with: word.utf8) }
            }
        }
    }
}
