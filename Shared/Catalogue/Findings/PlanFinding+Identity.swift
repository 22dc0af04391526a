import Values

extension PlanFinding {
    /// The place in words that a person can read, then a hash over all that the finding claims.
    static func id(
        _ kind: Kind,
        _ node: NodeCode?,
        _ cell: MoneyCell,
        stated: Money,
        computed: Money
    ) -> String {
        let slug = [
            kind.rawValue,
            node?.text ?? "plan",
            cell.nature?.rawValue ?? "both",
            cell.source?.rawValue ?? "all",
        ].joined(separator: "-").replacing("_", with: "-")
        let hash = StableHash("\(slug) \(stated.vnd) \(computed.vnd)")
        return "\(slug)-\(hash.text)"
    }
}
