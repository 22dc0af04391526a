import Catalogue

extension PlanProvenance {
    /// What an operator reads.
    var lines: [String] {
        var lines = [
            "",
            "Quotations: \(quotationCount), not at their lines: \(misplaced.count)",
        ]
        lines += misplaced.map { "  line \($0.line): “\($0.words)”" }
        lines.append(
            "Numbers in the text: \(numbers.count), in a quotation of their line: "
                + "\(numbers.count - unquoted.count), in none: \(unquoted.count)"
        )
        let byLine = Dictionary(grouping: unquoted, by: \.line).sorted { $0.key < $1.key }
        lines += byLine.map { line, numbers in
            "  line \(line): \(numbers.map(\.text).joined(separator: "; "))"
        }
        return lines
    }
}
