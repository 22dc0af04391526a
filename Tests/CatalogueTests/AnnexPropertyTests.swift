import SeededRandom
import Testing
import Values

@testable import Catalogue

@Suite("Annexes made by splitting plans at random")
struct AnnexPropertyTests {
    private func findings(_ plan: Plan) throws -> [PlanFinding] {
        try PlanCheck(plan).findings
            .filter { $0.rule == .annexDiffers || $0.rule == .annexUncompared }
    }

    @Test(arguments: 0..<40)
    func aSplitPlanHasNoFinding(_ seed: Int) throws {
        let split = try SplitPlan(seed: seed)
        #expect(try PlanFinding.arithmetic(in: PlanMoney(split.plan)).isEmpty)
        #expect(try findings(split.plan).map(\.text.vi) == [])
    }

    @Test(arguments: 0..<40)
    func oneChangedRowIsOneFinding(_ seed: Int) throws {
        var split = try SplitPlan(seed: seed)
        guard let base = split.changeOneRow() else { return }
        let found = try findings(split.plan)
        #expect(found.map(\.rule) == [.annexDiffers])
        #expect(found.map(\.node) == [base.node])
        #expect(found.map(\.money?.cell) == [base.cell])
        #expect(found.map(\.money?.difference) == [Money(vnd: -1)])
    }

    @Test(arguments: 0..<15)
    func theOrderOfRowsDoesNotMatter(_ seed: Int) throws {
        var split = try SplitPlan(seed: seed)
        for _ in 0..<5 { _ = split.changeOneRow() }
        let before = try findings(split.plan)
        split.shuffleRows()
        #expect(try findings(split.plan) == before)
    }
}

/// A plan made up at random, some of its amounts stated by nature or in all alone, with an annex
/// that splits each base figure over years and nodes inside its own.
private struct SplitPlan {
    private(set) var plan: Plan
    private var rows: [(row: Annex.Row, base: StatedFigure)] = []
    private var random: SeededRandom

    init(seed: Int) throws {
        random = SeededRandom(seed: UInt64(seed))
        plan = try RandomPlan(seed: seed).plan
        let leaves = plan.nodes.map(\.code).filter { leaf in
            !plan.nodes.contains { $0.code.isInside(leaf) }
        }
        for leaf in leaves {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: try widen(leaf, [MoneyCell(.recurrent, nil)])
            case 1: try widen(leaf, CapitalNature.allCases.map { MoneyCell($0, nil) })
            case 2: try widen(leaf, [.total])
            default: break
            }
        }
        let tree = PlanTree(plan.nodes)
        for base in BaseFigures(PlanMoney.statements(plan), in: tree).byPlace[nil] ?? [] {
            try split(base)
        }
        setAnnex()
    }

    /// States the sum in the place of what it is made of.
    private mutating func widen(_ leaf: NodeCode, _ cells: [MoneyCell]) throws {
        for cell in cells {
            let isPart = { (figure: StatedFigure) in
                figure.node == leaf && cell.contains(figure.cell)
            }
            guard
                let sum = try PlanMoney(plan).cell(of: leaf, cell)?.computed,
                var figure = plan.figures.first(where: isPart)
            else { continue }
            figure.cell = cell
            figure.amount = sum
            plan.figures.removeAll(where: isPart)
            plan.figures.append(figure)
        }
    }

    private mutating func split(_ base: StatedFigure) throws {
        let node = try #require(base.node)
        var nodes = [node]
        for child in ["\(node.text).8", "\(node.text).9"] {
            let code = try #require(NodeCode(child))
            nodes.append(code)
            if !plan.nodes.contains(where: { $0.code == code }) {
                plan.nodes.append(
                    PlanNode(
                        code: code,
                        level: .content,
                        parent: node,
                        title: child,
                        status: .funded,
                        source: Quotation(words: child, line: 1)
                    )
                )
            }
        }
        var rest = base.amount.vnd
        repeat {
            let part = rest > 1 ? Int64.random(in: 1...rest, using: &random) : rest
            rest -= part
            let row = Annex.Row(
                row: rows.count + 1,
                node: nodes.randomElement(using: &random),
                nature: base.cell.nature,
                source: base.cell.source,
                year: [2021, 2022, 2025].compactMap(PlanYear.init).randomElement(using: &random),
                unit: ["xa-1", "xa-2"].compactMap(UnitCode.init).randomElement(using: &random),
                amountMillionVND: try #require(ExactNumber(millionths: part))
            )
            rows.append((row, base))
        } while rest > 0
    }

    private mutating func setAnnex() {
        guard let code = CatalogueCode("bieu") else { return }
        plan.content.annexes = [
            Annex(
                code: code,
                title: "Biểu",
                rows: rows.map(\.row),
                words: "Biểu",
                line: 1,
                lastLine: nil
            )
        ]
    }

    /// One đồng more.
    /// - Returns: the base figure that the row is a part of.
    mutating func changeOneRow() -> StatedFigure? {
        let indices = rows.indices.filter { rows[$0].base.amount != .zero }
        guard let index = indices.randomElement(using: &random) else { return nil }
        let (old, base) = rows[index]
        guard let amount = ExactNumber(millionths: old.amountMillionVND.millionths + 1) else {
            return nil
        }
        rows[index].row = Annex.Row(
            row: old.row,
            node: old.node,
            nature: old.nature,
            source: old.source,
            year: old.year,
            unit: old.unit,
            amountMillionVND: amount
        )
        setAnnex()
        return base
    }

    mutating func shuffleRows() {
        rows.shuffle(using: &random)
        setAnnex()
    }
}
