extension Vietnamese {
    /// A text's place in Vietnamese order, that of PostgreSQL's collation `vi-x-icu`.
    ///
    /// Letters first (a ă â b c d đ …), then tones (ngang huyền hỏi ngã sắc nặng), then small before
    /// capital letters, each level over the whole text before the next; texts alike in all three are
    /// ordered by their UTF-8. Signs come before digits, digits before letters.
    ///
    /// Of what is not in ``CollationTable``, signs stand before the digits and all else after `z`,
    /// each by code point: there the order is not ICU's.
    public struct SortKey: Hashable, Sendable {
        /// To be compared byte by byte, shorter first.
        public let bytes: [UInt8]

        public init(_ text: String) {
            var levels = CollationLevels()
            for letter in CollationLetters.of(text) { levels.append(letter) }
            // 0 is no weight: a level that ends comes before one that goes on.
            var bytes = levels.primary
            for level in [levels.secondary, levels.tertiary, Array(text.utf8)] {
                bytes.append(0)
                bytes += level
            }
            self.bytes = bytes
        }
    }
}

extension Vietnamese.SortKey: Comparable {
    public static func < (left: Vietnamese.SortKey, right: Vietnamese.SortKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension Sequence {
    /// The elements in the Vietnamese order of a text of each.
    public func sortedInVietnamese(by text: (Element) throws -> String) rethrows -> [Element] {
        let elements = Array(self)
        let keys = try elements.map { Vietnamese.SortKey(try text($0)) }
        // Places are moved about, not elements, which may be large.
        return keys.indices.sorted { keys[$0] < keys[$1] }.map { elements[$0] }
    }
}
