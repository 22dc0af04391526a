import CatalogueAccess
import Contracts
import TestServices
import Testing
import Values

@Suite("Facts by day")
struct FactTimelineTests {
    private func fact(
        _ value: Int64,
        _ from: String,
        _ to: String? = nil
    ) throws -> EnteredFact<Int64> {
        EnteredFact(
            value: value,
            validFrom: try parsed(from),
            validTo: try to.map(CalendarDate.init(validating:)),
            document: FactDocument(
                number: try parsed("1"),
                date: try parsed("2021-01-01"),
                issuer: try parsed("UBND")
            ),
            enteredBy: "user:an",
            enteredAt: .earliest,
            version: value
        )
    }

    @Test(
        "from its first day to its last, and until a later one begins",
        arguments: [
            ("2021-12-31", nil), ("2022-01-01", 1), ("2022-06-30", 1), ("2022-07-01", nil),
            ("2022-12-31", nil), ("2023-01-01", 2), ("2023-12-31", 2), ("2024-01-01", 3),
            ("2030-01-01", 3),
        ] as [(String, Int64?)]
    )
    func holds(day: String, value: Int64?) throws {
        let timeline = FactTimeline([
            try fact(3, "2024-01-01"), try fact(1, "2022-01-01", "2022-06-30"),
            try fact(2, "2023-01-01"),
        ])
        #expect(try timeline.fact(on: parsed(day))?.value == value)
        #expect(timeline.newest?.value == 3)
        #expect(timeline.facts.map(\.value) == [1, 2, 3])
    }

    @Test("a later one takes an earlier one's place for good, even where it ends before that")
    func replaced() throws {
        let timeline = FactTimeline([
            try fact(1, "2022-01-01", "2025-12-31"), try fact(2, "2023-01-01", "2023-06-30"),
        ])
        #expect(try timeline.fact(on: parsed("2023-06-30"))?.value == 2)
        #expect(try timeline.fact(on: parsed("2023-07-01")) == nil)
    }

    @Test("without facts nothing holds")
    func empty() throws {
        let timeline = FactTimeline<Int64>([])
        #expect(try timeline.fact(on: parsed("2023-07-01")) == nil && timeline.newest == nil)
    }
}
