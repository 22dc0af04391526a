import JSONSchema
import Values

/// That the numbers of a plan's sections are exact, and its amounts are amounts.
enum NumberRules {
    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        check(FileSection(root, "tasks"), "quantity", &violations)
        check(FileSection(root, "targets"), "value", &violations)
        for item in FileSection(root, "rules").items {
            let json = item.node["threshold"]?["value"]
            checkNumber(json, "\(item.path).threshold.value", &violations)
        }
        checkAmounts(root, "unit_costs", "terms", &violations)
        checkAmounts(root, "annexes", "rows", &violations)
    }

    /// That what the items of a section have at a member can be an ``ExactNumber``.
    static func check(
        _ section: FileSection,
        _ member: String,
        _ violations: inout ViolationList
    ) {
        for item in section.items {
            checkNumber(item.node[member], "\(item.path).\(member)", &violations)
        }
    }

    private static func checkNumber(
        _ json: JSONNode?,
        _ path: String,
        _ violations: inout ViolationList
    ) {
        guard let json, let text = json.numberText, ExactNumber(text) == nil else { return }
        violations.add(json, path, .numberForm, FileMessages.numberForm)
    }

    private static func checkAmounts(
        _ root: JSONNode,
        _ section: String,
        _ list: String,
        _ violations: inout ViolationList
    ) {
        for item in FileSection(root, section).items {
            for (index, element) in (item.node[list]?.elements ?? []).enumerated() {
                guard let json = element["amount_million_vnd"], let text = json.numberText
                else { continue }
                do {
                    _ = try StatedAmount.read(text)
                } catch {
                    let path = "\(item.path).\(list)[\(index)].amount_million_vnd"
                    // What the schema finds as well is said once, in the words for amounts.
                    let rule = ExactNumber(text) == nil ? .numberForm : error.rule
                    violations.add(json, path, rule, error.message)
                }
            }
        }
    }
}
