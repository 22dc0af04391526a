import Values
import Vietnamese

extension PlanFinding {
    /// Annexes that are not there, and what those that are do not agree with.
    static func annexes(in subject: PlanUnderCheck) -> [PlanFinding] {
        let annexes = subject.plan.content.annexes.sorted {
            ($0.line, $0.code) < ($1.line, $1.code)
        }
        return annexes.flatMap { annex in
            guard let rows = annex.rows else { return [PlanFinding(missing: annex)] }
            let money = AnnexMoney(annex, rows, in: subject.tree)
            let comparison = AnnexComparison(money, with: subject)
            return comparison.differences.map { PlanFinding(annex, differing: $0) }
                + [PlanFinding(annex, uncompared: comparison.uncompared)].compactMap(\.self)
        }
    }

    private init(missing annex: Annex) {
        self.init(
            .annexMissing,
            at: nil,
            place: [annex.code.text],
            claims: [],
            text: LocalizedText(
                vi: "Kế hoạch nêu “\(annex.title)” kèm theo; trong bản kế hoạch đang có chưa có "
                    + "biểu này.",
                en:
                    "The plan names “\(annex.title)” as attached; the text at hand does not have it."
            ),
            places: [FindingPlace(label: .same(annex.title), source: annex.source)]
        )
    }
}

extension FindingPlace {
    /// A longer list of rows is cut.
    private static let mostRows = 24

    /// `Biểu chi tiết vốn, dòng 9, 10`, with what they come to.
    init(_ annex: Annex, _ rows: [Annex.Row], _ total: Money?) {
        let numbers = rows.prefix(Self.mostRows).map { "\($0.row)" }.joined(separator: ", ")
        let list = numbers + (rows.count > Self.mostRows ? ", …" : "")
        self.init(
            label: LocalizedText(
                vi: "\(annex.title), dòng \(list)",
                en: "\(annex.title), rows \(list)"
            ),
            value: total?.inMillions,
            source: annex.source
        )
    }
}
