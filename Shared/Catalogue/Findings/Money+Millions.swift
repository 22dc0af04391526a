import Values

extension Money {
    /// As plans print amounts, exact: `196.832 triệu đồng`, `1.326,5 triệu đồng`.
    ///
    /// In English with the marks the other way round.
    var inMillions: LocalizedText {
        let magnitude = vnd.magnitude
        let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        let sign = isNegative ? "-" : ""
        let groups = Self.groups(String(whole))
        let fraction = Self.fraction(rest)
        let vi = sign + groups.joined(separator: ".") + (fraction.isEmpty ? "" : ",\(fraction)")
        let en = sign + groups.joined(separator: ",") + (fraction.isEmpty ? "" : ".\(fraction)")
        return LocalizedText(vi: "\(vi) triệu đồng", en: "\(en) million VND")
    }

    /// The digits in threes, from the right.
    private static func groups(_ digits: String) -> [String] {
        var groups: [String] = []
        var rest = Substring(digits)
        while !rest.isEmpty {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest = rest.dropLast(3)
        }
        return groups
    }

    /// Six decimals without the zeros at their end.
    private static func fraction(_ rest: UInt64) -> String {
        var digits = Substring(String(1_000_000 + rest).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return String(digits)
    }
}
