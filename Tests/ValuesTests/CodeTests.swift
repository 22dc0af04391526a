import FoundationEssentials
import Testing
import Values

@Suite
struct CodeTests {
    @Test
    func sortsNodesByTheirNumbers() {
        let codes = ["10", "2", "3.2.1", "3", "3.10", "3.2"].compactMap(NodeCode.init)
        #expect(codes.sorted().map(\.text) == ["2", "3", "3.2", "3.2.1", "3.10", "10"])
    }

    @Test
    func knowsWhatANodeIsInsideOf() throws {
        let code = try #require(NodeCode("3.2.1"))
        #expect(code.parent?.text == "3.2")
        #expect(NodeCode("3")?.parent == nil)
        #expect(code.isInside(try #require(NodeCode("3"))))
        #expect(!code.isInside(code))
        #expect(!code.isInside(try #require(NodeCode("3.1"))))
    }

    @Test(arguments: ["", ".", "0", "01", "1.", ".1", "1..2", "1.2.3.4.5", "1000", "a", "-1", "１"])
    func refusesOtherNodes(_ text: String) {
        #expect(NodeCode(text) == nil)
    }

    @Test
    func takesCodesOfPlainLetters() {
        #expect(UnitCode("tri-le")?.text == "tri-le")
        #expect(PlanCode("van-quan-2021-2025") != nil)
        for text in ["", "Tri-le", "tri lễ", "tri_le", "a*", String(repeating: "a", count: 33)] {
            #expect(UnitCode(text) == nil)
        }
    }

    @Test
    func failsToDecodeWithAReasonForPeople() throws {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([UnitCode].self, from: Data(#"["Tri Lễ"]"#.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("another error")
            return
        }
        let cause = try #require(context.underlyingError as? ValueError)
        #expect(cause.kind == "UnitCode")
        #expect(!cause.description.contains("Tri"))
    }

    @Test
    func holdsPlanYearsToTheirRange() throws {
        #expect(PlanYear(1999) == nil && PlanYear(2101) == nil)
        #expect(PlanYear(2021)?.next == PlanYear(2022))
        #expect(PlanYear(2100)?.next == nil)
        let year = try #require(PlanYear(2021))
        #expect(try JSONEncoder().encode([year]) == Data("[2021]".utf8))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PlanYear].self, from: Data("[21]".utf8))
        }
    }

    @Test
    func namesEveryWordInVietnamese() {
        let names =
            CapitalNature.allCases.map(\.name) + FundingSource.allCases.map(\.name)
            + NodeLevel.allCases.map(\.name) + NodeStatus.allCases.map(\.name)
        #expect(Set(names.map(\.vi)).count == names.count)
        #expect(Set(names.map(\.en)).count == names.count)
    }
}
