import JSONSchema
import Values

/// That an annual plan names its year, an adjustment the plan that it changes, and no other does.
enum VersionRules {
    static func check(_ version: JSONNode?, _ violations: inout ViolationList) {
        guard let version, let word = version["kind"]?.string,
            let kind = PlanVersion.Kind(rawValue: word)
        else { return }
        check(version, "year", isNeeded: kind == .annual, annual, &violations)
        check(version, "adjusts", isNeeded: kind == .adjustment, adjustment, &violations)
    }

    private static func check(
        _ version: JSONNode,
        _ member: String,
        isNeeded: Bool,
        _ message: LocalizedText,
        _ violations: inout ViolationList
    ) {
        let json = version[member]
        let isThere = json.map { !$0.isNull } ?? false
        guard isThere != isNeeded else { return }
        violations.add(json ?? version, "plan.version.\(member)", .versionShape, message)
    }

    private static let annual = LocalizedText(
        vi: "Kế hoạch hằng năm phải ghi năm (year), loại khác thì không ghi.",
        en: "An annual plan needs its year, and no other has one."
    )
    private static let adjustment = LocalizedText(
        vi:
            "Kế hoạch điều chỉnh phải ghi mã kế hoạch được điều chỉnh (adjusts), loại khác thì không.",
        en: "An adjustment needs the code of the plan that it adjusts, and no other has one."
    )
}
