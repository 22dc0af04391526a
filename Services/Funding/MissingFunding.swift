import Catalogue
import CatalogueAccess
import Contracts
import Values

/// What a plan does not say of its money.
struct MissingFunding {
    let plan: CheckedPlan
    let language: Language

    var facts: [MissingFact] { annexes + split }

    private var annexes: [MissingFact] {
        plan.content.annexes.filter { $0.rows == nil }.map { annex in
            MissingFact(
                .annex,
                of: annex.code.text,
                LocalizedText(
                    vi: "Kế hoạch nêu có “\(annex.title)” kèm theo nhưng chưa có biểu; "
                        + "khi có, hãy bổ sung vào tệp kế hoạch và nạp lại.",
                    en: "The plan names “\(annex.title)” and does not bring it; add it to the "
                        + "plan's file and load the file again."
                ),
                in: language
            )
        }
    }

    /// Without an annex of years and units nothing says what belongs to which of them.
    private var split: [MissingFact] {
        let rows = plan.content.annexes.flatMap { $0.rows ?? [] }
        guard !rows.contains(where: { $0.year != nil && $0.unit != nil }) else { return [] }
        return [
            MissingFact(
                .yearlySplit,
                of: plan.document.code.text,
                LocalizedText(
                    vi: "Kế hoạch không phân khai vốn theo năm và theo đơn vị cấp xã.",
                    en: "The plan does not split its money by year and by commune."
                ),
                in: language
            )
        ]
    }
}
