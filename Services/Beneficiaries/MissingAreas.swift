import Catalogue
import Contracts
import Values

/// What is not known of the areas that a plan is for.
struct MissingAreas {
    let areas: [Area]
    let classes: [UnitCode: [AreaClassFact]]
    let plan: PlanDocument
    let language: Language

    var facts: [MissingFact] { zones + villages }

    /// The communes of the plan's unit that existed at some time of the plan.
    private var communes: [Area] {
        let (first, last) = (
            CalendarDate.firstDay(of: plan.fromYear), CalendarDate.lastDay(of: plan.toYear)
        )
        return areas.filter { area in
            area.parent == plan.unitCode && area.kind.isCommuneLevel
                && (area.validFrom.map { $0 <= last } ?? true)
                && (area.validTo.map { first <= $0 } ?? true)
        }
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
        (classes[area.code] ?? []).contains { $0.name != .extremelyDifficult }
    }

    private var villages: [MissingFact] {
        let communes = communes
        let codes = Set(communes.map(\.code))
        let hasVillages = areas.contains { $0.parent.map(codes.contains) ?? false }
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
