public import Values

/// A legal document by what tells it apart: kind, number, date, issuer.
public struct CitedDocument: Hashable, Codable, Sendable {
    /// `Quyết định`.
    public let kind: String
    /// What a law is about, which often stands for its number: `Đầu tư công`.
    public let title: String?
    /// `1719/QĐ-TTg`; a law may be cited without.
    public let number: String?
    public let date: CalendarDate?
    public let issuer: String?
}

extension CitedDocument {
    /// Longer kinds before those that they begin with.
    private static let kinds = [
        "Nghị quyết liên tịch", "Thông tư liên tịch", "Nghị quyết", "Quyết định", "Thông tư",
        "Nghị định", "Kế hoạch", "Hướng dẫn", "Chỉ thị", "Công văn", "Kết luận", "Chương trình",
        "Đề án", "Bộ luật", "Luật", "Pháp lệnh",
    ]

    /// Those that are cited by what they are about.
    private static let titled: Set<String> = ["Bộ luật", "Luật", "Pháp lệnh"]

    /// Reads `Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ …`.
    ///
    /// - Parameter issuer: for words that name none.
    public init?(words: String, issuer: String? = nil) {
        let tokens = words.split(whereSeparator: \.isWhitespace)
        let text = tokens.joined(separator: " ")
        guard let kind = Self.kinds.first(where: { text.hasPrefix($0 + " ") }) else { return nil }
        var rest = text.dropFirst(kind.count + 1).split(separator: " ")[...]
        title = Self.titled.contains(kind) ? Self.title(&rest) : nil
        number = Self.number(&rest)
        guard title != nil || number != nil else { return nil }
        self.kind = kind
        date = Self.date(&rest)
        self.issuer = Self.issuer(rest) ?? issuer
    }

    /// What stands before the number, the date or the issuer.
    private static func title(_ rest: inout ArraySlice<Substring>) -> String? {
        let words = rest.prefix { !["số", "ngày", "của"].contains($0) && !isNumber(trimmed($0)) }
        rest = rest.dropFirst(words.count)
        let title = trimmed(words.joined(separator: " "))
        return title.isEmpty ? nil : title
    }

    private static func number(_ rest: inout ArraySlice<Substring>) -> String? {
        let next = rest.first == "số" ? rest.dropFirst() : rest
        guard let number = next.first.map(trimmed), isNumber(number) else { return nil }
        rest = next.dropFirst()
        return number
    }

    /// Digits, a slash or a hyphen, and a symbol: `58-NQ/TU`, `88/2019/QH14`.
    private static func isNumber(_ text: String) -> Bool {
        let symbol = text.drop(while: isDigit)
        let isMarked = symbol.hasPrefix("/") || symbol.hasPrefix("-")
        return text.first.map(isDigit) == true && isMarked && symbol.contains(where: \.isLetter)
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    private static func date(_ rest: inout ArraySlice<Substring>) -> CalendarDate? {
        guard rest.first == "ngày" else { return nil }
        let words = rest.dropFirst().prefix(5).map { trimmed($0) }
        if words.count == 5, words[1] == "tháng", words[3] == "năm" {
            guard let date = date([words[0], words[2], words[4]]) else { return nil }
            rest = rest.dropFirst(6)
            return date
        }
        let texts = words.first?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        guard let date = date(texts.map(String.init)) else { return nil }
        rest = rest.dropFirst(2)
        return date
    }

    /// Day, month and year in digits.
    private static func date(_ texts: [String]) -> CalendarDate? {
        let parts = texts.compactMap { $0.allSatisfy(isDigit) ? Int($0) : nil }
        guard texts.count == 3, parts.count == 3 else { return nil }
        return CalendarDate(year: parts[2], month: parts[1], day: parts[0])
    }

    /// What follows `của`, up to where a verb says what the document is about.
    private static func issuer(_ rest: ArraySlice<Substring>) -> String? {
        guard rest.first == "của" else { return nil }
        let text = rest.dropFirst().joined(separator: " ")
        let end = ends.compactMap { text.range(of: " \($0)")?.lowerBound }.min()
        let issuer = trimmed(text[..<(end ?? text.endIndex)])
        return issuer.isEmpty ? nil : issuer
    }

    private static let ends = [
        "về ", "phê duyệt", "quy định", "ban hành", "thực hiện", "triển khai", "hướng dẫn",
        "Hướng dẫn", "gắn với", "khóa ",
    ]

    private static func trimmed(_ text: some StringProtocol) -> String {
        let rest = text.drop { ",;.() ".contains($0) }
        let last = rest.lastIndex { !",;.() ".contains($0) }
        return last.map { String(rest[...$0]) } ?? ""
    }
}

extension StringProtocol {
    /// The first place of a text, without Foundation.
    fileprivate func range(of other: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            let rest = self[start...]
            if rest.hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
