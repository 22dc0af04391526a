/// The words of a number above zero.
struct NumberWords {
    private(set) var words: [String] = []
    private let zeroTens: String

    static let zero = "không"
    private static let digits = [
        zero, "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ]

    init(_ number: UInt64, zeroTens: String) {
        self.zeroTens = zeroTens
        let billion: UInt64 = 1_000_000_000
        append(part: Int(number / billion / billion), billions: 2)
        append(part: Int(number / billion % billion), billions: 1)
        append(part: Int(number % billion), billions: 0)
    }

    /// Up to nine digits, and `tỷ` as often as they are multiplied by it.
    private mutating func append(part: Int, billions: Int) {
        guard part != 0 else { return }
        append(group: part / 1_000_000, ["triệu"])
        append(group: part / 1000 % 1000, ["nghìn"])
        append(group: part % 1000, [])
        words += repeatElement("tỷ", count: billions)
    }

    private mutating func append(group: Int, _ unit: [String]) {
        guard group != 0 else { return }
        let isInFull = !words.isEmpty || group >= 100
        if isInFull { words += [Self.digits[group / 100], "trăm"] }
        switch (group / 10 % 10, group % 10) {
        case (_, 0) where group % 100 == 0: break
        case (0, let ones): words += (isInFull ? [zeroTens] : []) + [Self.digits[ones]]
        case (1, let ones): words += ["mười"] + Self.ones(ones, afterTen: true)
        case (let tens, let ones):
            words += [Self.digits[tens], "mươi"] + Self.ones(ones, afterTen: false)
        }
        words += unit
    }

    /// The last digit after `mười` and after `mươi`, where some have another word.
    private static func ones(_ digit: Int, afterTen: Bool) -> [String] {
        switch digit {
        case 0: []
        case 1 where !afterTen: ["mốt"]
        case 4 where !afterTen: ["tư"]
        case 5: ["lăm"]
        default: [digits[digit]]
        }
    }
}
