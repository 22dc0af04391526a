import Values

/// Whom rules reach, by poverty and by area.
struct EligibleCoverage {
    private let cells: Set<Cell>
    private let criteria: [Criterion]

    private struct Cell: Hashable {
        let poverty: Poverty
        let area: Area
    }

    private enum Poverty: Hashable, CaseIterable {
        case poor
        case nearPoor
        case other
    }

    private enum Area: Hashable, CaseIterable {
        case extremelyDifficult
        case zonesTwoAndThree
        case other
    }

    /// - Parameter criteria: Any of them; not empty.
    init(_ criteria: [Criterion]) {
        let criteria = criteria.distinct
        self.criteria = criteria
        cells = Set(
            criteria.flatMap { criterion in
                Self.poverty(of: criterion).flatMap { poverty in
                    Self.areas(of: criterion).map { Cell(poverty: poverty, area: $0) }
                }
            }
        )
    }

    private static func poverty(of criterion: Criterion) -> [Poverty] {
        guard let stated = criterion.poverty, !stated.isEmpty else { return Poverty.allCases }
        return stated.map { $0 == .poor ? .poor : .nearPoor }
    }

    /// A plan is about the programme's area, whether a rule says so or not.
    private static func areas(of criterion: Criterion) -> [Area] {
        switch criterion.area {
        case nil, .programmeArea: Area.allCases
        case .extremelyDifficult: [.extremelyDifficult]
        case .zonesTwoAndThree: [.zonesTwoAndThree]
        }
    }
}

extension EligibleCoverage {
    /// How it differs from another one: `hẹp hơn về diện nghèo`; empty where it does not.
    func differences(from other: EligibleCoverage) -> [LocalizedText] {
        guard cells != other.cells else { return [] }
        let differences = [
            Self.difference(
                Set(cells.map(\.poverty)),
                Set(other.cells.map(\.poverty)),
                in: LocalizedText(vi: "diện nghèo", en: "poverty")
            ),
            Self.difference(
                Set(cells.map(\.area)),
                Set(other.cells.map(\.area)),
                in: LocalizedText(vi: "địa bàn", en: "area")
            ),
        ].compactMap(\.self)
        return differences.isEmpty
            ? [LocalizedText(vi: "khác về diện nghèo theo địa bàn", en: "other poverty by area")]
            : differences
    }

    private static func difference<Part>(
        _ own: Set<Part>,
        _ other: Set<Part>,
        in what: LocalizedText
    ) -> LocalizedText? {
        if own == other { return nil }
        if own.isSubset(of: other) {
            return LocalizedText(vi: "hẹp hơn về \(what.vi)", en: "narrower in \(what.en)")
        }
        if own.isSuperset(of: other) {
            return LocalizedText(vi: "rộng hơn về \(what.vi)", en: "wider in \(what.en)")
        }
        return LocalizedText(vi: "khác về \(what.vi)", en: "different in \(what.en)")
    }

    /// What of it stands in an id.
    var claim: String {
        criteria.map { criterion in
            let poverty = (criterion.poverty ?? []).map(\.rawValue)
            return (poverty + ["@\(criterion.area?.rawValue ?? "")"]).joined(separator: "+")
        }.distinct.joined(separator: ",")
    }

    /// `nghèo, cận nghèo, ở xã, thôn đặc biệt khó khăn`.
    var text: LocalizedText {
        criteria.map(\.limits).distinct.joined("; ")
    }
}

extension Criterion {
    fileprivate var limits: LocalizedText {
        var limits = (poverty ?? []).map(\.name)
        if let area = area?.name {
            limits.append(LocalizedText(vi: "ở \(area.vi)", en: "in \(area.en)"))
        }
        guard limits.isEmpty else { return limits.joined(", ") }
        return LocalizedText(vi: "không giới hạn diện nghèo, địa bàn", en: "without limits")
    }
}
