import Values
import Vietnamese

extension Instant {
    /// `10:32 ngày 25/11/2026`, by the clocks of Việt Nam.
    func printed(in language: Language) -> String {
        let minutes = Int((secondsSince1970 + 7 * 3600) % 86_400) / 60
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        let time = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        return language == .vi
            ? "\(time) ngày \(dateInVietnam.numeric)" : "\(time), \(dateInVietnam.numeric)"
    }
}

extension Money {
    /// In triệu đồng, without the word: tables say it once.
    func millions(in language: Language) -> String { language.number(vnd, decimals: 6) }
}

extension CalendarDate {
    /// As people here write a day: `10/05/2023`, `1/7/2025`; with points or hyphens; `10052023` where a phone has only digits.
    init?(typed text: String) {
        let separators: Set<Character> = ["/", ".", "-"]
        let isBare = text.utf8.count == 8 && text.allSatisfy { !separators.contains($0) }
        let spread =
            isBare ? "\(text.prefix(2))/\(text.dropFirst(2).prefix(2))/\(text.suffix(4))" : text
        let used = Set(spread.filter(separators.contains))
        guard used.count == 1, let separator = used.first else { return nil }
        let parts = spread.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4
        else { return nil }
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                ? Int(part) : nil
        }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }
}

extension YearlyDay {
    /// `15/11`, `15-11`, `15.11`, `1511`.
    init?(typed text: String) {
        let isBare = text.utf8.count == 4 && text.allSatisfy(\.isNumber)
        let spread = isBare ? "\(text.prefix(2))/\(text.suffix(2))" : text
        let separator = spread.first { "/.-".contains($0) } ?? "/"
        // Of a leap year, so that 29 February is one of them.
        guard let day = CalendarDate(typed: "\(spread)\(separator)2024") else { return nil }
        self.init(month: day.month, day: day.day)
    }

    /// As it is typed.
    var typed: String { "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)" }
}

extension ExactNumber {
    /// As people write a number: `1.234,5` in Vietnamese, `1,234.5` in English; grouping only where it belongs.
    init?(typed text: String, in language: Language) {
        let (group, decimal): (Character, Character) = language == .vi ? (".", ",") : (",", ".")
        let halves = text.split(separator: decimal, omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), let whole = halves.first else { return nil }
        let groups = whole.split(separator: group, omittingEmptySubsequences: false)
        let isGrouped =
            groups.dropFirst().allSatisfy { $0.count == 3 }
            && (groups.count == 1
                || (1...3).contains((groups.first ?? "").drop { $0 == "-" }.count))
        guard isGrouped else { return nil }
        let fraction = halves.count == 2 ? ".\(halves[1])" : ""
        self.init(groups.joined() + fraction)
    }

    /// As it is typed into a form.
    func typed(in language: Language) -> String { language.number(millionths, decimals: 6) }
}
