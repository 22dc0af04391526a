import Catalogue
import Testing
import Values

@Suite("The Văn Quan plan as data")
struct VanQuanPlanTests {
    @Test
    func itIsTheWholePlan() throws {
        let plan = try PlanFixture.vanQuan()
        #expect(plan.document.code.text == "van-quan-2021-2025")
        #expect(plan.document.issuer == "UBND huyện Văn Quan")
        #expect(plan.document.unitOfficialCode == "184")
        #expect(plan.document.fromYear.year == 2021 && plan.document.toYear.year == 2025)
        #expect(plan.document.number == nil && plan.document.date == nil)
        #expect(plan.document.signatoryName == "Hứa Phong Lan")
        #expect(plan.nodes.count == 32)
        #expect(plan.nodes.count { $0.level == .componentProject } == 10)
        #expect(plan.nodes.count { $0.level == .subProject } == 12)
        #expect(plan.nodes.count { $0.level == .content } == 10)
        #expect(plan.figures.count == 57)
    }

    @Test
    func nodesWithoutCapitalSaySo() throws {
        let others = try PlanFixture.vanQuan().nodes.filter { $0.status != .funded }
        #expect(others.map(\.code.text) == ["2", "5.2", "9.1"])
        #expect(others.map(\.status) == [.noCapital, .noCapital, .notImplemented])
        #expect(others.allSatisfy { $0.statusSource != nil })
    }

    /// What 3.3, 5.5 and 10.4 head are sums, not nodes.
    @Test
    func headingsOfSumsAreNoNodes() throws {
        let plan = try PlanFixture.vanQuan()
        let headings = plan.figures.filter { $0.heading != nil }
        #expect(Set(headings.compactMap(\.heading)) == ["3.3", "5.5", "10.4"])
        #expect(Set(headings.compactMap(\.node?.text)) == ["3", "5", "10"])
        #expect(!plan.nodes.contains { ["3.3", "5.5", "10.4"].contains($0.code.text) })
    }

    @Test
    func whatIsNotStatedIsNotThere() throws {
        let plan = try PlanFixture.vanQuan()
        let contents = Set(plan.nodes.filter { $0.level == .content }.map(\.code))
        for code in ["2", "4", "5.2", "9", "9.1"] {
            #expect(!plan.figures.contains { $0.node?.text == code })
        }
        #expect(!plan.figures.contains { $0.node.map(contents.contains) ?? false })
        #expect(!plan.figures.contains { $0.amount == .zero })
        #expect(plan.figure("5.1") == nil)
    }

    @Test
    func eachAmountIsInItsWords() throws {
        for figure in try PlanFixture.vanQuan().figures {
            #expect(figure.source.words.contains(printed(figure.amount)), "\(figure)")
            #expect(!figure.source.words.contains("*"))
        }
    }

    @Test
    func titlesAreMendedAndThePrintedOnesKept() throws {
        let node = try #require(PlanFixture.vanQuan().nodes.first { $0.code.text == "3.2" })
        #expect(node.title.contains("vùng trồng dược liệu quý"))
        #expect(node.titleAsPrinted.hasPrefix("Tiểu dự án 2: "))
        #expect(node.titleAsPrinted.contains("vùng trồng được liệu quý"))
    }

    @Test
    func itsTextIsInNormalizationFormC() throws {
        let bytes = try PlanFixture.bytes("../../Shared/Catalogue/VanQuan/plan.json")
        #expect(String(decoding: bytes, as: UTF8.self).isNFC)
    }

    /// Whole millions with a dot before each three digits.
    private func printed(_ amount: Money) -> String {
        var digits = String(amount.vnd / 1_000_000)
        if digits.count > 3 {
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -3))
        }
        return digits + " triệu"
    }
}
