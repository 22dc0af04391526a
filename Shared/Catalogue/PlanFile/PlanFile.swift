import JSONSchema

/// Reading a plan from the file that people write by hand.
public enum PlanFile {
    /// Bytes; two hundred times the largest plan at hand.
    public static let largestFile = 8 << 20
    /// A district's plan has some thirty nodes and the whole programme some hundred.
    public static let mostNodes = 10_000
    /// Four a node: nature and source are rarely stated finer.
    public static let mostFigures = 40_000
    /// A legal document's longest heading has some 400 characters.
    public static let longestText = 2000
    /// đồng: beyond this, whole numbers are no longer exact for every reader of JSON.
    public static let largestAmount: Int64 = 1 << 53
    /// Every node and figure with all that it may have.
    static let mostValues = 600_000
    /// What a person mends before trying again.
    static let mostViolations = 200

    /// Reads a plan and holds it to every rule.
    /// - Parameters:
    ///   - bytes: JSON in UTF-8, of the shape of ``PlanFile/schema``.
    ///   - fileName: for the messages alone; nothing is opened.
    /// - Throws: everything that is wrong, at once. Of broken JSON only the first place is known.
    public static func parse(
        _ bytes: [UInt8],
        fileName: String
    ) throws(PlanFileErrors) -> Plan {
        var violations = ViolationList()
        let root = try document(bytes, fileName)
        HeadRules.check(root, &violations)
        guard violations.isEmpty else { throw violations.errors(fileName) }
        let draft = PlanDraft(root)
        NodeRules.check(draft, &violations)
        FigureRules.check(draft, &violations)
        CoverRules.check(draft, &violations)
        TextRules.check(root, &violations)
        violations.add(contentsOf: schema.violations(in: root, limit: mostViolations + 1))
        guard violations.isEmpty else { throw violations.errors(fileName) }
        guard let plan = Plan(json: root) else { throw unreadable(root, fileName) }
        return plan
    }

    private static func document(
        _ bytes: [UInt8],
        _ fileName: String
    ) throws(PlanFileErrors) -> JSONNode {
        var violations = ViolationList()
        guard bytes.count <= largestFile else {
            violations.add(rule: .fileSize, message: PlanFileMessages.tooLarge(largestFile))
            throw violations.errors(fileName)
        }
        do throws(JSONSyntaxError) {
            let limits = JSONLimits(bytes: largestFile, values: mostValues)
            return try JSONDocument.parse(bytes, limits: limits)
        } catch {
            violations.add(contentsOf: [error.violation])
            throw violations.errors(fileName)
        }
    }

    /// The schema lets something through that the reader does not take: a fault of this module.
    private static func unreadable(_ root: JSONNode, _ fileName: String) -> PlanFileErrors {
        var violations = ViolationList()
        violations.add(root, "", .unreadable, PlanFileMessages.unreadable)
        return violations.errors(fileName)
    }
}
