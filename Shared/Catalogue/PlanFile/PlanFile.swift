import JSONSchema

/// Reading a plan from the file that people write by hand.
public enum PlanFile: FileForm {
    static let kind = "plan"
    /// A district's plan has some thirty nodes and the whole programme some hundred.
    public static let mostNodes = 10_000
    /// Four a node: nature and source are rarely stated finer.
    public static let mostFigures = 40_000
    /// đồng: beyond this, whole numbers are no longer exact for every reader of JSON.
    public static let largestAmount: Int64 = 1 << 53

    /// Reads a plan and holds it to every rule.
    ///
    /// - Parameters:
    ///   - bytes: JSON in UTF-8, of the shape of ``PlanFile/schema``.
    ///   - fileName: for the messages alone; nothing is opened.
    /// - Throws: everything that is wrong, at once. Of broken JSON only the first place is known.
    public static func parse(
        _ bytes: [UInt8],
        fileName: String
    ) throws(CatalogueFileErrors) -> Plan {
        try read(bytes, fileName)
    }

    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        let draft = PlanDraft(root)
        NodeRules.check(draft, &violations)
        FigureRules.check(draft, &violations)
        CoverRules.check(draft, &violations)
        ContentRules.check(root, &violations)
    }

    static func content(of root: JSONNode) -> Plan? { Plan(json: root) }
}
