import Values
import Vietnamese

extension PlanFinding {
    /// Component projects with a third of all money and more, and without a cost of anything.
    static func largeShares(in subject: PlanUnderCheck) -> [PlanFinding] {
        guard let total = subject.total(of: nil), total > .zero else { return [] }
        let priced = Set(subject.plan.content.unitCosts.flatMap { subject.tree.path(of: $0.node) })
        return subject.nodes.compactMap { node in
            guard node.level == .componentProject, !priced.contains(node.code),
                let own = subject.total(of: node.code),
                Int128(own.vnd) * 3 >= Int128(total.vnd)
            else { return nil }
            return PlanFinding(node, own, of: total, in: subject)
        }
    }

    private init(_ node: PlanNode, _ own: Money, of total: Money, in subject: PlanUnderCheck) {
        let place = LocalizedText.place(node.code)
        let tasks = subject.tasksBelow[node.code, default: []].filter { $0.quantity != nil }
        let quantities =
            tasks.isEmpty
            ? LocalizedText(vi: "không có", en: "none")
            : tasks.compactMap(\.printedQuantity).joined("; ")
        // In hundredths of a percent, to the nearest.
        let units = (Int128(own.vnd) * 20_000 / Int128(total.vnd) + 1) / 2
        let share = LocalizedText(
            vi: Language.vi.percent(Int64(clamping: units), decimals: 2),
            en: Language.en.percent(Int64(clamping: units), decimals: 2)
        )
        let cell = subject.cell(node.code, .total)
        self.init(
            .largeShare,
            at: node.code,
            place: [node.code.text],
            claims: ["\(own.vnd)", "\(total.vnd)"]
                + tasks.map { "\($0.code.text)=\($0.quantity?.text ?? "")" },
            text: LocalizedText(
                vi: "\(place.vi) chiếm \(share.vi) tổng vốn "
                    + "(\(own.millions.vi) trong \(total.millions.vi) triệu đồng) và không có mức chi "
                    + "nào để đối chiếu; khối lượng được nêu: "
                    + "\(quantities.vi).",
                en: "\(place.en) has \(share.en) of all money "
                    + "(\(own.millions.en) of \(total.millions.en) million VND) and no cost to check "
                    + "it by; quantities stated: "
                    + "\(quantities.en)."
            ),
            places: (cell?.statement.map { [$0] } ?? cell?.parts ?? []).map(FindingPlace.init)
                + tasks.map { FindingPlace($0) },
            arithmetic: LocalizedText(
                vi: "\(own.millions.vi) : \(total.millions.vi) = \(share.vi)",
                en: "\(own.millions.en) / \(total.millions.en) = \(share.en)"
            )
        )
    }
}

extension PlanUnderCheck {
    /// Recomputed where that is possible.
    fileprivate func total(of node: NodeCode?) -> Money? {
        let cell = cell(node, .total)
        return cell?.computed ?? cell?.stated
    }
}
