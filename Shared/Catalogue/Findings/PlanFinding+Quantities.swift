import Values

extension PlanFinding {
    /// Of each nature's money, the part at places where no task of that nature has a quantity.
    static func moneyWithoutQuantity(in subject: PlanUnderCheck) -> [PlanFinding] {
        CapitalNature.allCases.compactMap { nature in
            let figures = subject.bases.filter {
                $0.cell.nature == nature && $0.cell.source != .integrated && $0.amount != .zero
            }
            let unmeasured = figures.filter { !subject.hasQuantity(at: $0.node, nature) }
            return unmeasured.isEmpty ? nil : PlanFinding(unmeasured, of: figures, nature)
        }
    }

    /// `nil` where a sum does not fit 64 bits.
    private init?(_ figures: [StatedFigure], of all: [StatedFigure], _ nature: CapitalNature) {
        guard let part = try? Money.sum(figures.map(\.amount)),
            let total = try? Money.sum(all.map(\.amount))
        else { return nil }
        let name = nature.name.lowercased
        let nodes = PlanFinding.names(of: figures)
        self.init(
            .moneyWithoutQuantity,
            at: nil,
            place: ["plan", nature.rawValue],
            claims: ["\(part.vnd)", "\(total.vnd)"] + figures.map { "\($0.node?.text ?? "plan")" },
            text: LocalizedText(
                vi:
                    "\(part.millions.vi) trong \(total.millions.vi) triệu đồng \(name.vi) không nêu "
                    + "khối lượng: tại \(nodes.vi) chưa có nhiệm vụ nào dùng vốn này ghi số lượng.",
                en: "\(part.millions.en) of \(total.millions.en) million VND (\(name.en)) have no "
                    + "quantities: at \(nodes.en), no task with this money states one."
            ),
            places: figures.map(FindingPlace.init),
            arithmetic: PrintedArithmetic.inMillions(
                PrintedArithmetic.equation(figures.map(\.amount.millions), part)
            )
        )
    }

    /// `các mục 3.1, 3.2`.
    private static func names(of figures: [StatedFigure]) -> LocalizedText {
        var known: Set<NodeCode> = []
        let codes = figures.compactMap(\.node).filter { known.insert($0).inserted }.map(\.text)
        guard !codes.isEmpty else { return LocalizedText.place(nil).lowercased }
        let list = codes.joined(separator: ", ")
        return codes.count == 1
            ? LocalizedText(vi: "mục \(list)", en: "node \(list)")
            : LocalizedText(vi: "các mục \(list)", en: "nodes \(list)")
    }
}

extension PlanUnderCheck {
    /// A task that is not read as of one nature may be of either.
    fileprivate func hasQuantity(at node: NodeCode?, _ nature: CapitalNature) -> Bool {
        tasksBelow[node, default: []].contains { task in
            task.quantity != nil && (task.readAsNature ?? nature) == nature
        }
    }
}
