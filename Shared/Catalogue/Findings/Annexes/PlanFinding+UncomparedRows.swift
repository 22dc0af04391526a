import Values
import Vietnamese

extension PlanFinding {
    /// Rows of an annex that can be held against nothing that the plan states; `nil` without any.
    init?(_ annex: Annex, uncompared sums: [AnnexSum]) {
        guard !sums.isEmpty else { return nil }
        let rows = sums.rows
        let nodes = Set(sums.map(\.node))
        // `nil` beyond 64 bits: then it is not said.
        let total = Int64(exactly: sums.total).map(Money.init(vnd:))
        let sum = total?.inMillions
        self.init(
            .annexUncompared,
            at: nodes.count == 1 ? nodes.first.flatMap(\.self) : nil,
            place: [annex.code.text],
            claims: sums.map { sum in
                (PlanFinding.words(sum.node, sum.cell) + ["\(sum.total)"]).joined(separator: " ")
            },
            text: LocalizedText(
                vi: "\(rows.count) dòng của biểu “\(annex.title)” không đối chiếu được với số nào "
                    + "của kế hoạch\(sum.map { ", cộng lại là \($0.vi)" } ?? "").",
                en:
                    "\(rows.count == 1 ? "1 row" : "\(rows.count) rows") of “\(annex.title)” can be "
                    + "compared with no amount of the plan"
                    + "\(sum.map { ", in all \($0.en)" } ?? "")."
            ),
            places: [FindingPlace(annex, rows, total)],
            arithmetic: total.map {
                PrintedArithmetic.inMillions(
                    PrintedArithmetic.equation(rows.map(\.amount.millions), $0)
                )
            }
        )
    }
}
