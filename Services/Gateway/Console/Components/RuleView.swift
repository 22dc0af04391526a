import Catalogue
import Values

/// A rule on who is supported and who comes first.
struct RuleView {
    let kind: String
    let text: String
    let words: SourceView

    init(_ rule: BeneficiaryRule, in language: Language) {
        kind = rule.kind.name[language]
        text = rule.text
        words = SourceView(lineOf: rule, in: language)
    }
}
