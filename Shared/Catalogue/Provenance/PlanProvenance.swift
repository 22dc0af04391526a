/// A plan's data held against the plan's own text: whether every quotation stands at its lines, and which numbers
/// of the text are in none.
public struct PlanProvenance: Encodable, Sendable {
    /// A number as it stands in the text.
    public struct PrintedNumber: Hashable, Encodable, Sendable {
        /// `196.832`, `4,5`, `1719`.
        public let text: String
        public let line: Int
    }

    enum CodingKeys: String, CodingKey {
        case quotationCount = "quotation_count"
        case misplaced
        case numbers
        case unquoted
    }

    public let quotationCount: Int
    /// Those whose words are not at their lines.
    public let misplaced: [Quotation]
    /// Every number of the text, from its first line on.
    public let numbers: [PrintedNumber]
    /// Those that no quotation of their line has.
    public let unquoted: [PrintedNumber]

    /// - Parameter text: the plan's text; marks of Markdown (`*`, `#`, a backslash at a line's end) count as nothing.
    public init(_ plan: Plan, text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { PrintedText.plain(String($0)) }
        let quotations = plan.quotations
        quotationCount = quotations.count
        misplaced = quotations.filter { !Self.stands($0, in: lines) }
        numbers = lines.enumerated().flatMap { index, line in
            PrintedText.numbers(in: line).map { PrintedNumber(text: $0, line: index + 1) }
        }
        let quoted = Self.numbersByLine(quotations, lineCount: lines.count)
        unquoted = numbers.filter { !(quoted[$0.line]?.contains($0.text) ?? false) }
    }

    private static func stands(_ quotation: Quotation, in lines: [String]) -> Bool {
        let last = quotation.lastLine ?? quotation.line
        guard quotation.line >= 1, last >= quotation.line, last <= lines.count else { return false }
        let printed = lines[(quotation.line - 1)..<last].joined(separator: " ")
        return PrintedText.plain(printed).contains(PrintedText.plain(quotation.words))
    }

    /// What the quotations of each line have of numbers.
    private static func numbersByLine(
        _ quotations: [Quotation],
        lineCount: Int
    ) -> [Int: Set<String>] {
        var numbers: [Int: Set<String>] = [:]
        for quotation in quotations {
            let found = PrintedText.numbers(in: PrintedText.plain(quotation.words))
            let first = max(quotation.line, 1)
            let last = min(quotation.lastLine ?? quotation.line, lineCount)
            guard first <= last else { continue }
            for line in first...last { numbers[line, default: []].formUnion(found) }
        }
        return numbers
    }
}
