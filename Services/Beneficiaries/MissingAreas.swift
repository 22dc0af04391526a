import Catalogue
import Contracts
import Values

/// What is not known of the areas that a plan is for.
struct MissingAreas {
    let index: AreaIndex
    let plan: PlanDocument
    let language: Language

    var facts: [MissingFact] { zones + villages }

    /// The communes of the plan's unit that existed at some time of the plan.
    private var communes: [Area] {
        index.areas.filter { area in
            area.parent == plan.unitCode && area.kind.isCommuneLevel
                && isInPlan(area.validFrom, area.validTo)
        }
    }

    /// Whether some day of a span is a day of the plan.
    private func isInPlan(_ from: CalendarDate?, _ to: CalendarDate?) -> Bool {
        (from.map { $0 <= CalendarDate.lastDay(of: plan.toYear) } ?? true)
            && (to.map { CalendarDate.firstDay(of: plan.fromYear) <= $0 } ?? true)
    }

    private var zones: [MissingFact] {
        communes.filter { !hasZone($0) }.map { area in
            MissingFact(
                .areaClass,
                of: area.code.text,
                LocalizedText(
                    vi: "\(area.name): chưa nhập khu vực (I, II, III) theo quyết định.",
                    en: "\(area.name): the zone (I, II, III) by decision is not entered."
                ),
                in: language,
                enteredBy: ClassifyArea.self
            )
        }
    }

    private func hasZone(_ area: Area) -> Bool {
        index.classes(of: area.code).contains { fact in
            fact.name != .extremelyDifficult && isInPlan(fact.validFrom, fact.validTo)
        }
    }

    private var villages: [MissingFact] {
        let communes = communes
        let codes = Set(communes.map(\.code))
        let hasVillages = index.areas.contains { $0.parent.map(codes.contains) ?? false }
        guard !communes.isEmpty, !hasVillages else { return [] }
        return [
            MissingFact(
                .villages,
                of: plan.unitCode.text,
                LocalizedText(
                    vi:
                        "\(plan.unitName): chưa có danh sách thôn; bổ sung vào tệp địa bàn và nạp lại.",
                    en:
                        "\(plan.unitName): the villages are not listed; add them to the units' file."
                ),
                in: language
            )
        ]
    }
}
