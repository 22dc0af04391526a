/// Finds words, also where signs part their letters or stand for them: `m@t-kh4u`, `v.a.n q.u.a.n`.
enum WordPieces {
    /// More signs than that part two words.
    private static let mostSigns = 2

    static func ranges(of words: Set<String>, in letters: PasswordLetters) -> [Range<Int>] {
        words.flatMap { word in
            let word = Array(word.unicodeScalars)
            return letters.all.indices.compactMap { start in
                end(of: word, from: start, in: letters).map { start..<$0 }
            }
        }
    }

    /// Where a word that begins at `start` ends; `nil` where it does not begin there.
    private static func end(
        of word: [Unicode.Scalar],
        from start: Int,
        in letters: PasswordLetters
    ) -> Int? {
        var index = start
        var signs = 0
        for (position, letter) in word.enumerated() {
            while index < letters.count, !PasswordLetters.isRead(letters.all[index], as: letter) {
                guard position > 0, signs < mostSigns, letters.isSign(index) else { return nil }
                signs += 1
                index += 1
            }
            guard index < letters.count else { return nil }
            signs = 0
            index += 1
        }
        return index
    }
}
