/// Finds letters, digits and keys in a row, forwards and backwards: `abcd`, `4321`, `qwerty`, `1qaz2wsx`.
enum SequencePieces {
    private static let counting = ["012345678901234567890"]

    private static let others = [
        "abcdefghijklmnopqrstuvwxyz", "abcdeghiklmnopqrstuvxy", "1357924680", "02468013579",
        "00112233445566778899", "102030405060708090",
        // The keyboard's rows, without and with the shift key.
        "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "`1234567890-=", "~!@#$%^&*()_+",
        // Its columns, and what runs to and fro between two or three rows.
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "qazwsxedcrfvtgbyhnujmikolp",
        "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "12qw34er56ty78ui90op",
        "1a2s3d4f5g6h7j8k9l", "a1s2d3f4g5h6j7k8l9", "1qa2ws3ed4rf5tg6yh7uj8ik9ol0p",
        "qawsedrftgyhujikolp",
        // A numeric pad's.
        "147258369", "741852963", "159753",
    ]

    /// Three digits in a row are chosen for being so; three letters (`tre`, `rst`) stand in words.
    private static let leastCounting = 3
    private static let leastOthers = 4

    /// What stands on the lines, in pieces of these lengths: longer ones are some of them that overlap.
    private static let known = pieces(of: leastCounting, in: counting)
        .union(pieces(of: leastOthers, in: counting + others))

    static func ranges(in letters: PasswordLetters) -> [Range<Int>] {
        [leastCounting, leastOthers].flatMap { length in
            letters.all.indices.dropLast(length - 1).compactMap { start in
                let range = start..<(start + length)
                return known.contains(Array(letters.all[range])) ? range : nil
            }
        }
    }

    /// The pieces of lines, read forwards and backwards.
    private static func pieces(of length: Int, in lines: [String]) -> Set<[Unicode.Scalar]> {
        let forwards = lines.map { Array($0.unicodeScalars) }
        return Set(
            (forwards + forwards.map { $0.reversed() }).flatMap { line in
                line.indices.dropLast(length - 1).map { Array(line[$0..<($0 + length)]) }
            }
        )
    }
}
