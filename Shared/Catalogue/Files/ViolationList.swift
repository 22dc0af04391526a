import JSONSchema
import Values

/// Collects what is wrong, and keeps one violation a place and rule.
struct ViolationList {
    private var violations: [SchemaViolation] = []
    private var known: Set<Claim> = []
    /// Beyond what is shown, so that the first of the file are among those kept.
    private static let most = 20 * CatalogueFile.mostViolations

    private struct Claim: Hashable {
        let path: String
        let rule: String
    }

    var isEmpty: Bool { violations.isEmpty }

    mutating func add(_ node: JSONNode, _ path: String, _ rule: FileRule, _ message: LocalizedText)
    {
        add(
            SchemaViolation(
                path: path,
                rule: rule.rawValue,
                line: node.line,
                column: node.column,
                message: message
            )
        )
    }

    /// Of the file as a whole.
    mutating func add(rule: FileRule, message: LocalizedText) {
        add(SchemaViolation(path: "", rule: rule.rawValue, line: 0, column: 0, message: message))
    }

    /// What a schema says, except where a rule with a better message has spoken already.
    mutating func add(contentsOf others: [SchemaViolation]) {
        for other in others { add(other) }
    }

    private mutating func add(_ violation: SchemaViolation) {
        let claim = Claim(path: violation.path, rule: violation.rule)
        guard violations.count < Self.most, known.insert(claim).inserted else { return }
        violations.append(violation)
    }

    func errors(_ fileName: String) -> CatalogueFileErrors {
        let inOrder = violations.sorted {
            ($0.line, $0.column, $0.path, $0.rule) < ($1.line, $1.column, $1.path, $1.rule)
        }
        return CatalogueFileErrors(
            fileName: fileName,
            violations: Array(inOrder.prefix(CatalogueFile.mostViolations)),
            hasMore: inOrder.count > CatalogueFile.mostViolations
        )
    }
}
