import JSONSchema
import Values

/// That each amount is one, stands at a node that exists, and is stated once.
enum FigureRules {
    private struct Place: Hashable {
        let node: Reference
        let nature: JSONValue
        let source: JSONValue
    }

    static func check(_ draft: PlanDraft, _ violations: inout ViolationList) {
        let codes = Set(draft.nodes.compactMap(\.code))
        var firstLines: [Place: Int] = [:]
        var sum = Money.zero
        for figure in draft.figures {
            checkNode(of: figure, codes, &violations)
            checkRepetition(of: figure, &firstLines, &violations)
            guard let json = figure.json["amount_million_vnd"], let text = json.numberText
            else { continue }
            let path = "\(figure.path).amount_million_vnd"
            do {
                let amount = try StatedAmount.read(text)
                sum = try add(amount, to: sum)
            } catch {
                violations.add(json, path, error.rule, error.message)
            }
        }
    }

    /// Sums of what a plan states have to fit, or no total could be recomputed.
    private static func add(_ amount: Money, to sum: Money) throws(StatedAmount.Fault) -> Money {
        do { return try sum + amount } catch { throw .sumTooLarge }
    }

    private static func checkNode(
        of figure: FigureDraft,
        _ codes: Set<String>,
        _ violations: inout ViolationList
    ) {
        guard case .code(let code)? = figure.node, !codes.contains(code),
            let json = figure.json["node"]
        else { return }
        violations.add(
            json,
            "\(figure.path).node",
            .unknownNode,
            PlanFileMessages.unknownNode(code)
        )
    }

    private static func checkRepetition(
        of figure: FigureDraft,
        _ firstLines: inout [Place: Int],
        _ violations: inout ViolationList
    ) {
        guard let node = figure.node, let nature = figure.json["nature"]?.value,
            let source = figure.json["source"]?.value
        else { return }
        let place = Place(node: node, nature: nature, source: source)
        if let first = firstLines[place] {
            violations.add(
                figure.json,
                figure.path,
                .duplicateFigure,
                PlanFileMessages.duplicateFigure(firstLine: first)
            )
        } else {
            firstLines[place] = figure.json.line
        }
    }
}
