public import Values

/// A legal document by what tells it apart: kind, number, date, issuer.
public struct CitedDocument: Hashable, Codable, Sendable {
    /// `Quyết định`.
    public let kind: String
    /// `1719/QĐ-TTg`.
    public let number: String
    public let date: CalendarDate?
    public let issuer: String?
}

extension CitedDocument {
    /// Longer kinds before those that they begin with.
    private static let kinds = [
        "Nghị quyết liên tịch", "Thông tư liên tịch", "Nghị quyết", "Quyết định", "Thông tư",
        "Nghị định", "Kế hoạch", "Hướng dẫn", "Chỉ thị", "Công văn", "Kết luận", "Chương trình",
        "Đề án", "Luật",
    ]

    /// Reads `Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ …`.
    ///
    /// - Parameter issuer: for words that name none.
    public init?(words: String, issuer: String? = nil) {
        let tokens = words.split(whereSeparator: \.isWhitespace)
        let text = tokens.joined(separator: " ")
        guard let kind = Self.kinds.first(where: { text.hasPrefix($0 + " ") }) else { return nil }
        var rest = text.dropFirst(kind.count + 1).split(separator: " ")[...]
        if rest.first == "số" { rest = rest.dropFirst() }
        guard let number = rest.first.map(Self.trimmed), Self.isNumber(number) else { return nil }
        rest = rest.dropFirst()
        self.kind = kind
        self.number = number
        date = Self.date(&rest)
        self.issuer = Self.issuer(rest) ?? issuer
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
        guard rest.first == "ngày", let text = rest.dropFirst().first else { return nil }
        let texts = trimmed(text).split(separator: "/", omittingEmptySubsequences: false)
        let parts = texts.compactMap { $0.allSatisfy(isDigit) ? Int($0) : nil }
        guard texts.count == 3, parts.count == 3,
            let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0])
        else { return nil }
        rest = rest.dropFirst(2)
        return date
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
