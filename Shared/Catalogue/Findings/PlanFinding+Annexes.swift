import Values

extension PlanFinding {
    /// Annexes that are not there, and amounts that their rows do not add up to.
    static func annexes(in subject: PlanUnderCheck) -> [PlanFinding] {
        let annexes = subject.plan.content.annexes.sorted {
            ($0.line, $0.code) < ($1.line, $1.code)
        }
        return annexes.flatMap { annex in
            guard let rows = annex.rows else { return [PlanFinding(missing: annex)] }
            return AnnexSum.all(of: rows).compactMap { sum in
                subject.cell(sum.node, sum.cell)?.statement.flatMap {
                    PlanFinding(annex, sum, differingFrom: $0)
                }
            }
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
            places: [annex.place]
        )
    }

    private init?(_ annex: Annex, _ sum: AnnexSum, differingFrom statement: StatedFigure) {
        let parts = sum.rows.map {
            StatedFigure(node: sum.node, cell: sum.cell, amount: $0.amount, source: annex.source)
        }
        guard let total = sum.total,
            let money = MoneyDifference(statement, computed: total, parts: parts)
        else { return nil }
        self.init(
            .annexDiffers,
            at: sum.node,
            place: [annex.code.text] + PlanFinding.words(sum.node, sum.cell),
            claims: ["\(money.stated.vnd)", "\(money.computed.vnd)"],
            text: money.text(
                at: sum.node,
                LocalizedText(
                    vi: "cộng các dòng của “\(annex.title)” được",
                    en: "the rows of “\(annex.title)” add up to"
                )
            ),
            places: [FindingPlace(statement), annex.place(of: sum)],
            arithmetic: PrintedArithmetic.difference(sum.rows.map(\.amount.millions.vi), money),
            money: money
        )
    }
}

extension Annex {
    /// A longer list of rows is cut.
    private static let mostRows = 24

    fileprivate var place: FindingPlace {
        FindingPlace(label: LocalizedText(vi: title, en: title), source: source)
    }

    /// `Biểu chi tiết vốn, dòng 9, 10`.
    fileprivate func place(of sum: AnnexSum) -> FindingPlace {
        let numbers = sum.rows.prefix(Self.mostRows).map { "\($0.row)" }.joined(separator: ", ")
        let rows = numbers + (sum.rows.count > Self.mostRows ? ", …" : "")
        return FindingPlace(
            label: LocalizedText(vi: "\(title), dòng \(rows)", en: "\(title), rows \(rows)"),
            value: sum.total.map { "\($0.millions.vi) triệu đồng" },
            source: source
        )
    }
}
