import Values

extension PlanFinding {
    /// An amount that the rows of an annex do not add up to.
    init(_ annex: Annex, differing difference: AnnexDifference) {
        let (statement, money) = (difference.statement, difference.money)
        self.init(
            .annexDiffers,
            at: statement.node,
            place: [annex.code.text] + PlanFinding.words(statement.node, statement.cell),
            claims: ["\(money.stated.vnd)", "\(money.computed.vnd)"],
            text: money.text(
                at: statement.node,
                LocalizedText(
                    vi: "cộng các dòng của “\(annex.title)” được",
                    en: "the rows of “\(annex.title)” add up to"
                )
            ),
            places: [
                FindingPlace(statement), FindingPlace(annex, difference.rows, money.computed),
            ],
            arithmetic: PrintedArithmetic.difference(
                difference.rows.map(\.amount.millions),
                money
            ),
            money: money
        )
    }
}
