import Catalogue
import Testing
import Values

@Suite("Findings about beneficiaries")
struct RuleFindingTests {
    private func rule(
        _ code: String,
        _ node: String?,
        _ criteria: String,
        kind: String = "eligibility",
        rank: String = "null"
    ) -> String {
        """
        { "code": "\(code)", "node": \(node.map { "\"\($0)\"" } ?? "null"), "kind": "\(kind)",
          "text": "x", "criteria": [\(criteria)], "aims": [], "rank": \(rank), "words": "x", "line": 4 }
        """
    }

    private func criterion(
        _ who: String,
        _ ethnicity: String? = nil,
        _ poverty: String? = nil,
        _ area: String? = nil
    ) -> String {
        let members = [
            "\"who\": \"\(who)\"", ethnicity.map { "\"ethnicity\": \"\($0)\"" },
            poverty.map { "\"poverty\": [\($0)]" }, area.map { "\"area\": \"\($0)\"" },
        ]
        return "{ \(members.compactMap(\.self).joined(separator: ", ")) }"
    }

    private func found(_ rules: String...) throws -> [PlanFinding] {
        try PlanSketch(
            nodes: ["1", "2"],
            "\"rules\": [\(rules.joined(separator: ","))]"
        ).check().findings
    }

    private let both = #""poor", "near_poor""#

    @Test
    func narrowerAndWiderAreTold() throws {
        let findings = try found(
            rule("B-0", nil, criterion("individual", "kinh", both, "extremely_difficult")),
            rule("B-1", "1", criterion("household", "kinh", "\"poor\"", "extremely_difficult")),
            rule("B-2", "2", criterion("household", "kinh", both, "programme_area"))
        )
        #expect(findings.map(\.rule) == [.eligibilityDiffers, .eligibilityDiffers])
        #expect(findings.map(\.node?.text) == ["1", "2"])
        #expect(findings[0].text.vi.hasSuffix("(hẹp hơn về diện nghèo)."))
        #expect(findings[1].text.vi.hasSuffix("(rộng hơn về địa bàn)."))
        #expect(
            findings[0].places.map(\.label.vi) == [
                "Đối tượng B-0, toàn kế hoạch", "Đối tượng B-1, Mục 1",
            ]
        )
    }

    @Test
    func theSamePeopleInOtherWordsAreNoDifference() throws {
        let findings = try found(
            rule(
                "B-0",
                nil,
                [
                    criterion("household", "kinh", both, "programme_area"),
                    criterion("household", "minority", both),
                ].joined(separator: ",")
            ),
            rule("B-1", "1", criterion("individual", nil, "\"poor\"")),
            rule("B-2", "1", criterion("household", nil, "\"near_poor\"", "programme_area")),
            rule("B-3", "2", criterion("organization", nil, nil, "extremely_difficult")),
            rule("B-4", "2", criterion("individual"))
        )
        #expect(findings.isEmpty)
    }

    @Test
    func partiesThatTakePartAreNoBeneficiaries() throws {
        let findings = try found(
            rule("B-0", nil, criterion("organization"), kind: "scope"),
            rule("B-1", "1", criterion("organization", nil, nil, "extremely_difficult"))
        )
        #expect(findings.isEmpty)
    }

    @Test
    func aGeneralRuleThatLeavesOutMinorities() throws {
        let minority = rule("B-1", "1", criterion("household", "minority", "\"poor\""))
        let kinh = rule("B-0", nil, criterion("household", "kinh", "\"poor\""))
        let findings = try found(kinh, minority)
        #expect(findings.map(\.rule) == [.generalRuleSilent])
        #expect(findings.first?.text.vi.contains("tại mục 1") == true)
        #expect(try found(minority).isEmpty)
        #expect(
            try found(rule("B-0", nil, criterion("household", nil, "\"poor\"")), minority).isEmpty
        )
    }

    @Test
    func prioritiesWithoutRank() throws {
        let one = criterion("household")
        let unranked = try found(
            rule("B-1", "1", one, kind: "priority"),
            rule("B-2", "1", one, kind: "priority"),
            rule("B-3", "2", one, kind: "priority"),
            rule("B-4", nil, one, kind: "priority"),
            rule("B-5", nil, one, kind: "priority")
        )
        #expect(unranked.map(\.rule) == [.unrankedPriorities])
        #expect(unranked.map(\.node?.text) == ["1"])
        let ranked = try found(
            rule("B-1", "1", one, kind: "priority", rank: "1"),
            rule("B-2", "1", one, kind: "priority", rank: "2")
        )
        #expect(ranked.isEmpty)
    }
}
