import Catalogue
import SeededRandom
import Values

/// A made-up plan in which everything that may be missing sometimes is, and texts are of any length and script.
///
/// It need not keep the rules of a plan's file: the store keeps what it is given.
struct ArbitraryPlan {
    var random: SeededRandom

    init(seed: Int) {
        random = SeededRandom(seed: UInt64(seed))
    }

    mutating func plan(_ code: PlanCode) throws -> Plan {
        let nodes = try nodes()
        let codes = nodes.map(\.code)
        return Plan(
            document: try document(code),
            nodes: nodes,
            figures: figures(codes),
            content: try content(codes)
        )
    }

    private mutating func document(_ code: PlanCode) throws -> PlanDocument {
        let year = Int.random(in: 2000...2090, using: &random)
        return PlanDocument(
            code: code,
            title: text(),
            issuer: text(),
            province: text(),
            unitCode: try UnitCode(validating: "unit-\(Int.random(in: 1...9, using: &random))"),
            unitName: text(),
            unitOfficialCode: maybe { $0.text() },
            fromYear: try PlanYear(validating: year),
            toYear: try PlanYear(validating: year + Int.random(in: 0...9, using: &random)),
            number: maybe { $0.text() },
            date: maybe { $0.date() } ?? nil,
            signatoryCapacity: maybe { $0.text() },
            signatoryName: maybe { $0.text() },
            version: try version(),
            sources: PlanSources(
                title: quotation(),
                issuer: quotation(),
                province: quotation(),
                unit: quotation(),
                period: quotation(),
                document: maybe { $0.quotation() },
                signatory: maybe { $0.quotation() }
            )
        )
    }

    private mutating func nodes() throws -> [PlanNode] {
        var nodes: [PlanNode] = []
        for project in 1...Int.random(in: 1...12, using: &random) {
            nodes.append(try node("\(project)", .componentProject))
            for part in 0..<Int.random(in: 0...3, using: &random) {
                nodes.append(try node("\(project).\(part + 1)", .subProject))
            }
        }
        nodes.shuffle(using: &random)
        return nodes
    }

    private mutating func node(_ code: String, _ level: NodeLevel) throws -> PlanNode {
        let code = try NodeCode(validating: code)
        return PlanNode(
            code: code,
            level: level,
            parent: code.parent,
            title: text(),
            titleAsPrinted: text(),
            status: NodeStatus.allCases.randomElement(using: &random) ?? .funded,
            source: quotation(),
            statusSource: maybe { $0.quotation() },
            aims: try codes() ?? []
        )
    }

    private mutating func figures(_ nodes: [NodeCode]) -> [StatedFigure] {
        var figures: [StatedFigure] = []
        for node in [nil] + nodes.map(Optional.some) {
            for nature in [nil] + CapitalNature.allCases.map(Optional.some) {
                for source in [nil] + FundingSource.allCases.map(Optional.some) where chance() {
                    figures.append(figure(node, MoneyCell(nature, source)))
                }
            }
        }
        figures.shuffle(using: &random)
        return figures
    }

    private mutating func figure(_ node: NodeCode?, _ cell: MoneyCell) -> StatedFigure {
        let ends: [Int64] = [0, 1, PlanFile.largestAmount]
        let end = ends.randomElement(using: &random) ?? 0
        let vnd = chance() ? end : Int64.random(in: 0...end, using: &random)
        return StatedFigure(
            node: node,
            cell: cell,
            amount: Money(vnd: vnd),
            source: quotation(),
            heading: maybe { $0.text() }
        )
    }

    mutating func quotation() -> Quotation {
        let line = Int.random(in: 1...100_000, using: &random)
        return Quotation(words: text(), line: line, lastLine: maybe { _ in line + 3 })
    }

    private mutating func date() -> CalendarDate? {
        CalendarDate(
            year: Int.random(in: 2000...2090, using: &random),
            month: Int.random(in: 1...12, using: &random),
            day: Int.random(in: 1...28, using: &random)
        )
    }

    private static let words = [
        "Đầu tư cơ sở hạ tầng thiết yếu", "vùng đồng bào dân tộc thiểu số", "\"ngoặc kép\"", "'",
        "\\",
        "tên cột: x;", "{a,b}", "NULL", "\t", "\n", "ốm yếu", "🌾", "漢喃", "%_$1",
        "https://vi.du/ở-đâu",
    ]

    /// From nothing to the longest that a plan's file may have.
    mutating func text() -> String {
        let count = [0, 1, 3, 60].randomElement(using: &random) ?? 0
        let words = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
        return words.joined(separator: " ")
    }

    mutating func chance() -> Bool { Int.random(in: 0..<3, using: &random) == 0 }

    mutating func maybe<Value>(_ value: (inout Self) throws -> Value) rethrows -> Value? {
        Bool.random(using: &random) ? try value(&self) : nil
    }
}
