import Catalogue
import JSONSchema
import Testing
import Values

/// A small plan for one rule: nodes and amounts in short, the other sections as JSON.
struct PlanSketch {
    /// Codes, each with `"title"` and whatever else its JSON is to have.
    var nodes: [(code: String, rest: String)] = []
    var figures: [String] = []
    var sections: [String] = []

    /// - Parameters:
    ///   - nodes: Codes; component projects, sub-projects and contents by their numbers.
    ///   - figures: `1 development_investment central 10.5`; `-` for the plan and for both or all.
    ///   - sections: `"tasks": [ … ]`.
    init(nodes: [String], figures: [String] = [], _ sections: String...) {
        self.nodes = nodes.map { (code: $0, rest: #""status": "funded""#) }
        self.figures = figures
        self.sections = sections
    }

    func plan() throws -> Plan {
        let parts =
            sections + [
                "\"nodes\": [\(nodes.map(Self.json).joined(separator: ","))]",
                "\"figures\": [\(figures.map(Self.json).joined(separator: ","))]",
            ]
        let start = try #require(PlanFixture.small.firstRange(of: "\"nodes\"")).lowerBound
        let text = PlanFixture.small[..<start] + parts.joined(separator: ",\n") + "}"
        do {
            return try PlanFile.parse(Array(text.utf8), fileName: "plan.json")
        } catch {
            Issue.record("\(error.violations.map { "\($0.path): \($0.message.en)" })")
            throw error
        }
    }

    func check() throws -> PlanCheck { try PlanCheck(plan()) }

    /// The findings of a rule.
    func findings(_ rule: FindingRule) throws -> [PlanFinding] {
        try check().findings.filter { $0.rule == rule }
    }

    private static func json(_ node: (code: String, rest: String)) -> String {
        let parent = NodeCode(node.code)?.parent.map { "\"\($0.text)\"" } ?? "null"
        let levels = ["component_project", "sub_project", "content", "content"]
        let level = levels[node.code.split(separator: ".").count - 1]
        return """
            { "code": "\(node.code)", "level": "\(level)", "parent": \(parent),
              "title": "Mục \(node.code)", \(node.rest), "source": { "words": "x", "line": 5 } }
            """
    }

    private static func json(_ figure: String) -> String {
        let parts = figure.split(separator: " ").map { $0 == "-" ? "null" : "\"\($0)\"" }
        let amount = parts[3].filter { $0 != "\"" }
        return """
            { "node": \(parts[0]), "nature": \(parts[1]), "source": \(parts[2]),
              "amount_million_vnd": \(amount), "words": "\(amount) triệu đồng", "line": 6 }
            """
    }
}
