import Catalogue
import FoundationEssentials
import SeededRandom
import Testing
import Values

/// Sections of a plan made up at random: right and wrong references, all extremes of numbers.
struct RandomContent {
    private var random: SeededRandom
    private let nodes: [String]

    init(seed: Int, nodes: [NodeCode]) {
        random = SeededRandom(seed: UInt64(seed))
        self.nodes = nodes.map(\.text) + ["7.7"]
    }

    mutating func content() throws -> PlanContent {
        let sections = [
            "\"aims\": [\(Self.aims.prefix(3).map { #"{ "code": "\#($0)", "name": "việc \#($0)" }"# }.joined(separator: ","))]",
            section("objectives") { $0.objective($1) },
            section("tasks") { $0.task($1) },
            section("unit_costs") { content, _ in content.unitCost() },
            section("targets") { $0.target($1) },
            section("rules") { $0.rule($1) },
            section("deadlines") { $0.deadline($1) },
            section("citations") { content, _ in content.citation() },
            section("annexes") { $0.annex($1) },
        ]
        let text = "{ \(sections.joined(separator: ",\n")) }"
        return try JSONDecoder().decode(PlanContent.self, from: Data(text.utf8))
    }

    // MARK: The sections

    private mutating func objective(_ index: Int) -> String {
        "{ \"code\": \"MT-\(index)\", \"node\": \(node()), \"aims\": \(aims()), \(words()) }"
    }

    private mutating func task(_ index: Int) -> String {
        """
        { "code": "T-\(index)", "node": \(ownNode()), "name": "x", "quantity": \(maybe(number())),
          "unit_of_measure": \(maybe("\"km\"")), "read_as_nature": \(maybe(nature())),
          "aims": \(aims()), \(words()) }
        """
    }

    private mutating func unitCost() -> String {
        let terms = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let task = Int.random(in: 0...9, using: &random)
            return "{ \"task\": \"T-\(task)\", \"amount_million_vnd\": \(number()) }"
        }
        return """
            { "node": \(ownNode()), "nature": \(nature()), "basis": "\(one(of: ["stated", "inferred"]))",
              "terms": [\(terms.joined(separator: ","))] }
            """
    }

    private mutating func target(_ index: Int) -> String {
        let comparison = "\"\(one(of: TargetOperator.allCases).rawValue)\""
        return """
            { "code": "I-\(index)", "node": \(node()), "indicator": "\(one(of: Self.aims))",
              "group": "x", "name": "x", "kind": "quantitative", "value": \(maybe(number())),
              "unit_of_measure": \(maybe("\"#%\"")), "operator": \(maybe(comparison)),
              "timing": "end_of_period", "aims": \(aims()), \(words()) }
            """
    }

    private mutating func rule(_ index: Int) -> String {
        let kind = one(of: BeneficiaryRule.Kind.allCases + [.eligibility, .priority]).rawValue
        let criteria = (0..<Int.random(in: 0...2, using: &random)).map { _ in criterion() }
        return """
            { "code": "B-\(index)", "node": \(one(of: ["null", "\"1\"", "\"1\"", ownNode()])), "kind": "\(kind)", "text": "x",
              "criteria": [\(criteria.joined(separator: ","))], "rank": \(one(of: ["null", "1"])), \(words()) }
            """
    }

    private mutating func criterion() -> String {
        let ethnicity = one(of: Criterion.Ethnicity.allCases).rawValue
        let area = one(of: Criterion.Area.allCases).rawValue
        let poverty = one(of: [#"["poor"]"#, #"["near_poor", "poor"]"#, "[]"])
        return """
            { "who": "\(one(of: Criterion.Subject.allCases).rawValue)",
              "ethnicity": \(maybe("\"\(ethnicity)\"")), "area": \(maybe("\"\(area)\"")),
              "poverty": \(maybe(poverty)) }
            """
    }

    private mutating func deadline(_ index: Int) -> String {
        let readings = one(of: ["", "\"a.\"", "\"a.\", \"\"", "\"a\", \"b\", \"a\""])
        let (month, day) = (
            maybe("\(one(of: [-1, 0, 12, Int.max]))"), maybe("\(one(of: [1, -5, Int.min]))")
        )
        return """
            { "code": "d-\(index)", "name": "x", "from": [], "to": [], "frequency": "yearly",
              "month": \(month), "day": \(day), "is_before": true, "readings": [\(readings)], \(words()) }
            """
    }

    private mutating func citation() -> String {
        let kind = one(of: ["Quyết định số", "Kế hoạch", "Luật"])
        let number = one(of: ["1/QĐ-UBND", "2-NQ/TU", "x"])
        let date = one(of: ["", " ngày 01/02/2022", " ngày 99/99/9999"])
        let issuer = one(of: ["", " của UBND tỉnh", " của UBND tỉnh Thử", " của UBND huyện"])
        let period = one(of: [#"{ "from": 2021, "to": 2025 }"#, #"{ "from": 2030, "to": 2021 }"#])
        return """
            { "period": \(maybe(period)), "words": "\(kind) \(number)\(date)\(issuer)",
              "line": \(Int.random(in: -3...9, using: &random)) }
            """
    }

    private mutating func annex(_ index: Int) -> String {
        let rows = (0..<Int.random(in: 0...6, using: &random)).map { row in
            """
            { "row": \(row), "node": \(node()), "nature": \(maybe(nature())),
              "source": \(maybe("\"central\"")), "amount_million_vnd": \(number()) }
            """
        }
        return """
            { "code": "bieu-\(index)", "title": "x", "rows": \(maybe("[\(rows.joined(separator: ","))]")),
              \(words()) }
            """
    }

    // MARK: Values

    private static let aims = ["a", "b", "c", "d", "e"]

    private mutating func section(
        _ name: String,
        _ item: (inout RandomContent, Int) -> String
    ) -> String {
        let count = Int.random(in: 0...9, using: &random)
        let items = (0..<count).map { item(&self, $0) }
        return "\"\(name)\": [\(items.joined(separator: ","))]"
    }

    private mutating func one<Value>(of values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private mutating func maybe(_ value: String) -> String {
        Int.random(in: 0..<4, using: &random) == 0 ? "null" : value
    }

    private mutating func number() -> String {
        one(of: [
            "0", "1", "2.5", "0.000001", "-3", "9007199254.740992", "-9007199254.740992", "773",
        ])
    }

    private mutating func nature() -> String {
        "\"\(one(of: CapitalNature.allCases).rawValue)\""
    }

    private mutating func ownNode() -> String { "\"\(one(of: nodes))\"" }

    private mutating func node() -> String { maybe(ownNode()) }

    private mutating func aims() -> String {
        let own = Self.aims.filter { _ in Bool.random(using: &random) }
        return "[\(own.map { "\"\($0)\"" }.joined(separator: ","))]"
    }

    private mutating func words() -> String {
        "\"words\": \"x\", \"line\": \(Int.random(in: 1...20, using: &random))"
    }
}

extension Plan {
    /// The same plan with everything in another order.
    func shuffled(_ random: inout SeededRandom) -> Plan {
        var plan = self
        plan.nodes.shuffle(using: &random)
        plan.figures.shuffle(using: &random)
        plan.content.aims.shuffle(using: &random)
        plan.content.objectives.shuffle(using: &random)
        plan.content.tasks.shuffle(using: &random)
        plan.content.unitCosts.shuffle(using: &random)
        plan.content.targets.shuffle(using: &random)
        plan.content.rules.shuffle(using: &random)
        plan.content.deadlines.shuffle(using: &random)
        plan.content.citations.shuffle(using: &random)
        plan.content.annexes.shuffle(using: &random)
        return plan
    }
}
