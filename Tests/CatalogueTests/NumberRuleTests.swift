import Catalogue
import Testing
import Values

@Suite("The numbers of a plan's sections")
struct NumberRuleTests {
    private static let places = [
        (#""quantity": 200"#, "tasks[0].quantity"), (#""value": 3.3"#, "targets[0].value"),
        (#""value": 95.5"#, "rules[0].threshold.value"),
    ]

    private static let amounts = [
        (#""amount_million_vnd": 0.0525"#, "unit_costs[0].terms[0].amount_million_vnd"),
        (#""unit": "thu-xa", "amount_million_vnd": 10.5"#, "annexes[0].rows[0].amount_million_vnd"),
    ]

    private func spoiled(_ place: String, _ number: String) throws -> [String] {
        let name = try #require(place.lastIndex(of: ":"))
        return try SectionFixture.violations((place, "\(place[...name]) \(number)"))
    }

    @Test(arguments: ["0", "-0.25", "0.000001", "9007199254.740992", "3.30"])
    func exactOnesAreRead(_ number: String) throws {
        for place in Self.places { #expect(try spoiled(place.0, number) == []) }
    }

    @Test(arguments: ["0.0000001", "1e3", "1E-2", "9007199254.740993", "99999999999999999999999"])
    func othersAreRefusedAtTheirPlace(_ number: String) throws {
        for (place, path) in Self.places {
            #expect(try spoiled(place, number) == ["\(path) format"])
        }
    }

    @Test(arguments: [
        ("-1", "minimum"), ("0.0000001", "format"), ("1e3", "format"),
        ("9007199254.740993", "format"),
    ])
    func amountsAreAmounts(_ number: String, _ rule: String) throws {
        for (place, path) in Self.amounts {
            #expect(try spoiled(place, number) == ["\(path) \(rule)"])
        }
    }

    @Test
    func allAreSaidAtOnce() throws {
        let violations = try SectionFixture.violations(
            (#""quantity": 200"#, #""quantity": "200""#),
            (#""value": 3.3"#, #""value": 3.3333333"#),
            (#""amount_million_vnd": 0.0525"#, #""amount_million_vnd": -2"#),
            (#""value": 95.5"#, #""value": 1e1"#),
            (#""year": 2022"#, #""year": 22"#)
        )
        #expect(
            violations == [
                "tasks[0].quantity type", "unit_costs[0].terms[0].amount_million_vnd minimum",
                "targets[0].value format", "rules[0].threshold.value format",
                "annexes[0].rows[0].year minimum",
            ]
        )
    }
}
