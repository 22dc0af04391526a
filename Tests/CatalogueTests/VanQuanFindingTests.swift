import Catalogue
import SeededRandom
import Testing
import Values

/// All that the plan itself shows, and nothing else.
@Suite("The Văn Quan plan's findings")
struct VanQuanFindingTests {
    /// Ids without their hashes.
    static let expected = [
        "arithmetic-plan-development-investment-central",
        "annex-missing-chi-tiet-von",
        "counterpart-ratio-1",
        "money-without-quantity-plan-development-investment",
        "money-without-quantity-plan-recurrent",
        "large-share-4",
        "target-differs-electricity-i-03-i-31",
        "target-differs-commune-roads-i-05-i-28",
        "target-differs-village-roads-i-06-i-29",
        "aim-without-task-culture-preservation",
        "aim-without-task-ethnic-cadres",
        "aim-without-task-literacy",
        "aim-without-task-universal-education",
        "aim-without-task-health-insurance",
        "aim-without-task-production-land",
        "aim-without-task-residential-land",
        "aim-without-task-waste-collection",
        "aim-without-task-ethnic-information-system",
        "aim-without-task-art-clubs",
        "aim-without-task-teaching-staff",
        "aim-without-task-tourism",
        "aim-without-task-disease-control",
        "title-aim-unserved-3.2-medicinal-plants",
        "title-aim-unserved-4-ethnic-public-units",
        "title-aim-unserved-10.1-programme-communication",
        "eligibility-differs-1-kinh",
        "eligibility-differs-3.1-kinh",
        "eligibility-differs-3.2.1-kinh",
        "eligibility-differs-3.2.1-organizations",
        "eligibility-differs-5.3-kinh",
        "eligibility-differs-5.3-organizations",
        "general-rule-silent-minority",
        "unranked-priorities-1",
        "unranked-priorities-4.1.1",
        "ambiguous-deadline-bao-cao-nam",
        "numbering-gap-3.2",
        "numbering-gap-8",
        "citation-periods-129-kh-hu",
    ]

    private func check() throws -> PlanCheck { try PlanCheck(PlanFixture.vanQuan()) }

    private func finding(_ slug: String) throws -> PlanFinding {
        try #require(check().findings.first { $0.slug == slug })
    }

    @Test
    func theseAreAll() throws {
        #expect(try check().findings.map(\.slug) == Self.expected)
    }

    /// Acknowledgements are kept by id: these are the same in every build and stay what they are.
    @Test(arguments: [
        "counterpart-ratio-1-4436370c114cc4c5",
        "money-without-quantity-plan-recurrent-1f7b8631001198c1",
        "large-share-4-cc926fdcb7cf4f1b",
        "target-differs-electricity-i-03-i-31-da3d17a7196f2dba",
        "aim-without-task-literacy-9f36f94bba74d68c",
        "eligibility-differs-1-kinh-4f98d158a2f25e05",
        "numbering-gap-3.2-27537f9df7afa0e5",
        "citation-periods-129-kh-hu-024d33002aaca652",
    ])
    func idsAreStable(_ id: String) throws {
        #expect(try check().findings.contains { $0.id == id })
    }

    @Test
    func eachHasPlacesOfThePlansWords() throws {
        for finding in try check().findings {
            #expect(!finding.places.isEmpty, "\(finding.id)")
            #expect(finding.places.allSatisfy { !$0.source.words.isEmpty && $0.source.line > 0 })
            #expect(finding.text.vi.hasSuffix(".") && finding.text.en.hasSuffix("."))
            #expect(finding.text.vi.isNFC)
        }
    }

    @Test
    func moneyWithoutQuantities() throws {
        #expect(
            try finding("money-without-quantity-plan-recurrent").text.vi
                .hasPrefix("60.773 trong 64.573 triệu đồng vốn sự nghiệp không nêu khối lượng")
        )
        #expect(
            try finding("money-without-quantity-plan-development-investment").text.vi
                .hasPrefix("33.286 trong 208.224 triệu đồng vốn đầu tư phát triển")
        )
    }

    @Test
    func theCounterpartOfProject1() throws {
        let finding = try finding("counterpart-ratio-1")
        #expect(
            finding.arithmetic?.vi
                == "3.538 : 39.559 = 8,94% ≠ 5,00%; 39.559 × 5,00% ≈ 1.978 (triệu đồng)"
        )
        #expect(finding.places.map(\.source.line) == [90, 90, 136, 146, 178])
    }

    @Test
    func halfOfAllMoney() throws {
        let finding = try finding("large-share-4")
        #expect(finding.text.vi.contains("50,49%"))
        #expect(finding.text.vi.hasSuffix("3,3 km; 1 trạm; 2 công trình."))
    }

    @Test
    func electricityIsStatedTwice() throws {
        let finding = try finding("target-differs-electricity-i-03-i-31")
        #expect(finding.places.map(\.value?.vi) == ["trên 99,8%", "99,7%"])
        #expect(finding.places.map(\.value?.en) == ["more than 99.8%", "99.7%"])
        #expect(finding.places.map(\.source.line) == [46, 128])
    }

    @Test
    func theRecurrentMoneyOfProject1IsExplained() throws {
        let explained = try #require(check().explained.first)
        #expect(try check().explained.count == 1)
        #expect(explained.arithmetic.vi == "200 × 10 + 600 × 3 = 3.800 (triệu đồng)")
        #expect(explained.arithmetic.en == "200 × 10 + 600 × 3 = 3,800 (million VND)")
        #expect(explained.basis == .inferred)
        #expect(explained.amount == million(3800))
    }

    @Test
    func theyAreTheSameInAnyOrder() throws {
        let plan = try PlanFixture.vanQuan()
        var random = SeededRandom(seed: 1)
        let findings = try PlanCheck(plan).findings
        for _ in 0..<5 {
            #expect(try PlanCheck(plan.shuffled(&random)).findings == findings)
        }
    }
}

extension PlanFinding {
    /// The id without its hash.
    var slug: String { id.split(separator: "-").dropLast().joined(separator: "-") }
}
