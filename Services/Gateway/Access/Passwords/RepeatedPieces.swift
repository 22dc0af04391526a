/// Finds what repeats: `aaaa`, `abcxabcxabcx`, `mới mới`.
enum RepeatedPieces {
    /// The copies of a block, without its first occurrence: that much is the person's own.
    static func ranges(in letters: PasswordLetters) -> [Range<Int>] {
        guard letters.count > 1 else { return [] }
        return (1...(letters.count / 2)).flatMap { ranges(in: letters.all, period: $0) }
    }

    private static func ranges(in letters: [Unicode.Scalar], period: Int) -> [Range<Int>] {
        // One letter twice is spelling; three times is not. A longer block has to be there twice.
        let least = period == 1 ? 2 : period
        var ranges: [Range<Int>] = []
        var start = period
        for index in period...letters.count {
            if index < letters.count, letters[index] == letters[index - period] { continue }
            if index - start >= least { ranges.append(start..<index) }
            start = index + 1
        }
        return ranges
    }
}
