import JSONSchema

/// That the cover's years and every quotation's lines run forwards.
enum CoverRules {
    static func check(_ draft: PlanDraft, _ violations: inout ViolationList) {
        checkPeriod(draft.cover, &violations)
        checkLines(draft.cover?["version"], "plan.version", &violations)
        let sources = draft.cover?["sources"]?.members ?? []
        for source in sources {
            checkLines(source.node, "plan.sources.\(source.name)", &violations)
        }
        for node in draft.nodes {
            for name in ["source", "status_source"] {
                checkLines(node.json[name], "\(node.path).\(name)", &violations)
            }
        }
        for figure in draft.figures { checkLines(figure.json, figure.path, &violations) }
    }

    private static func checkPeriod(_ cover: JSONNode?, _ violations: inout ViolationList) {
        guard let period = cover?["period"], let from = period["from"]?.integer,
            let to = period["to"]?.integer, from > to
        else { return }
        violations.add(period, "plan.period", .period, PlanFileMessages.period(from, to))
    }

    private static func checkLines(
        _ quotation: JSONNode?,
        _ path: String,
        _ violations: inout ViolationList
    ) {
        guard let first = quotation?["line"]?.integer, let last = quotation?["last_line"],
            let lastLine = last.integer, first > lastLine
        else { return }
        violations.add(last, "\(path).last_line", .lineOrder, FileMessages.lineOrder)
    }
}
