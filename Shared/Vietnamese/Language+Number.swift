public import Values

extension Language {
    /// What becomes of the zeros at the end of a fraction.
    public enum FinalZeros: Sendable {
        /// `8,9`, `9`.
        case dropped
        /// `8,90`, `9,00`: all in a column alike.
        case kept
    }

    /// An exact number as it is printed: `1.234,5` in Vietnamese, `1,234.5` in English.
    /// - Parameters:
    ///   - units: The number in units of 10^-`decimals`: 12345 with one decimal is 1.234,5.
    ///   - decimals: 0 and more; a negative number counts as 0.
    public func number(
        _ units: Int64,
        decimals: Int = 0,
        finalZeros: FinalZeros = .dropped
    ) -> String {
        let decimals = max(0, decimals)
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var fraction = padded.suffix(decimals)
        if finalZeros == .dropped { while fraction.last == "0" { fraction.removeLast() } }
        let whole = Self.groups(padded.dropLast(decimals)).joined(separator: groupMark)
        return (units < 0 ? "-" : "") + whole
            + (fraction.isEmpty ? "" : decimalMark + String(fraction))
    }

    /// A share in percent, as plans print it: `8,94%` in Vietnamese, `8.94%` in English.
    /// - Parameters:
    ///   - units: The percentage in units of 10^-`decimals`: 894 with two decimals is 8,94%.
    ///   - decimals: 0 and more; a negative number counts as 0.
    public func percent(
        _ units: Int64,
        decimals: Int = 0,
        finalZeros: FinalZeros = .dropped
    ) -> String {
        "\(number(units, decimals: decimals, finalZeros: finalZeros))%"
    }

    private var groupMark: String { self == .vi ? "." : "," }

    private var decimalMark: String { self == .vi ? "," : "." }

    /// The digits in threes, from the right.
    private static func groups(_ digits: Substring) -> [Substring] {
        var groups: [Substring] = []
        var rest = digits
        while !rest.isEmpty {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        return groups.reversed()
    }
}
