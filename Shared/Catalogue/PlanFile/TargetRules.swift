import JSONSchema
import Values

/// That a target with a number has all that a number needs, and one without has none of it.
enum TargetRules {
    static func check(_ section: FileSection, _ violations: inout ViolationList) {
        for item in section.items {
            guard let word = item.node["kind"]?.string, let kind = Target.Kind(rawValue: word)
            else { continue }
            for member in ["value", "operator"] {
                check(item.node, item.path, member, kind, &violations)
            }
        }
    }

    private static func check(
        _ target: JSONNode,
        _ path: String,
        _ member: String,
        _ kind: Target.Kind,
        _ violations: inout ViolationList
    ) {
        let json = target[member]
        let isThere = json.map { !$0.isNull } ?? false
        let isNeeded = kind == .quantitative
        guard isThere != isNeeded else { return }
        violations.add(json ?? target, "\(path).\(member)", .targetShape, isNeeded ? needed : idle)
    }

    private static let needed = LocalizedText(
        vi: "Chỉ tiêu định lượng phải có giá trị (value) và phép so sánh (operator).",
        en: "A quantitative target needs a value and an operator."
    )
    private static let idle = LocalizedText(
        vi: "Chỉ tiêu không định lượng thì không ghi value và operator; hãy để null hoặc sửa kind.",
        en: "A target that is not quantitative has no value and no operator: null, or another kind."
    )
}
