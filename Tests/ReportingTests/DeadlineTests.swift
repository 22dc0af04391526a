import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The reports that are due")
struct DeadlineTests {
    private static let circular = "01/2022/TT-UBDT"

    @Test("in 2024: the circular's days, and 30/11 where the plan says before 01/12")
    func year() async throws {
        try await ReportingBench.with { bench in
            let items = try await bench.deadlines(in: 2024)
            #expect(
                items.map { "\($0.due) \($0.code)" } == [
                    "2024-01-24 xa-xac-thuc-chinh-thuc", "2024-01-30 xa-huyen-chinh-thuc",
                    "2024-03-31 chu-dau-tu-quy", "2024-06-30 chu-dau-tu-quy",
                    "2024-09-09 xa-xac-thuc-uoc", "2024-09-14 xa-huyen-uoc",
                    "2024-09-30 chu-dau-tu-quy", "2024-11-30 bao-cao-nam",
                    "2024-12-31 chu-dau-tu-quy",
                ]
            )
            let plan = try #require(items.first { $0.origin == ReportingBench.planCode })
            #expect(plan.words?.contains("01/12") == true && plan.line != nil)
            #expect(plan.readings.count > 1 && !plan.isInternal)
            #expect(plan.to.contains("UBND huyện"))
            let others = items.filter { $0.origin == Self.circular }
            #expect(others.count == 8 && others.allSatisfy { $0.words == nil })
        }
    }

    @Test("nothing of the circular before it came into force on 15/7/2022")
    func before() async throws {
        try await ReportingBench.with { bench in
            let early = try await bench.deadlines(in: 2021)
            #expect(early.map(\.due.text) == ["2021-11-30"])
            let first = try await bench.deadlines(in: 2022).filter { $0.origin == Self.circular }
            #expect(
                first.map(\.due.text) == ["2022-09-09", "2022-09-14", "2022-09-30", "2022-12-31"]
            )
        }
    }

    @Test("a plan asks for reports in its own years alone; the law goes on")
    func afterwards() async throws {
        try await ReportingBench.with { bench in
            let origins = try await bench.deadlines(in: 2026).map(\.origin)
            #expect(origins.count == 8 && Set(origins) == [Self.circular])
        }
    }

    @Test("roles are named in the caller's language")
    func language() async throws {
        try await ReportingBench.with { bench in
            func owing(_ language: Language) async throws -> [String] {
                try await bench.deadlines(in: 2024, language: language)
                    .first { $0.code.text == "xa-huyen-uoc" }?.from ?? []
            }
            let (vietnamese, english) = (try await owing(.vi), try await owing(.en))
            #expect(vietnamese == ["Ủy ban nhân dân cấp xã"])
            #expect(english == ["Commune people's committee"])
        }
    }

    @Test("the district's own day stands beside the plan's, from the year it is set for")
    func own() async throws {
        try await ReportingBench.with { bench in
            let fact = try await bench.setInternal("11-15", from: "2023-01-01")
            #expect(fact.value.text == "11-15")
            let own = try await bench.deadlines(in: 2024).filter(\.isInternal)
            #expect(own.map(\.due.text) == ["2024-11-15"])
            let agencies = try TestCatalogue.vanQuan.content.parties
                .filter { $0.role == .standingAgency }
            #expect(own.first?.to == agencies.map(\.name) && agencies.count == 1)
            #expect(own.first?.words == nil && own.first?.readings.isEmpty == true)
            #expect(try await bench.deadlines(in: 2022).filter(\.isInternal).isEmpty)
            try await bench.setInternal("11-20", from: "2025-01-01")
            #expect(
                try await bench.deadlines(in: 2025).filter(\.isInternal).map(\.due.text)
                    == ["2025-11-20"]
            )
            #expect(try await bench.deadlines(in: 2024).filter(\.isInternal) == own)
        }
    }

    @Test("it has to be earlier than the plan's", arguments: ["11-30", "12-01", "12-31"])
    func notEarlier(day: String) async throws {
        try await ReportingBench.with { bench in
            let refusal = try await bench.reporting.refusal { try await bench.setInternal(day) }
            #expect(refusal?.code == .invalidArgument)
            #expect(refusal?.violations.map(\.field) == ["day"])
            #expect(try await bench.deadlines(in: 2024).filter(\.isInternal).isEmpty)
        }
    }

    @Test("an unknown deadline is NOT_FOUND; nobody else's units set it")
    func refused() async throws {
        try await ReportingBench.with { bench in
            let unknown = try await bench.reporting.refusal {
                try await bench.setInternal("11-15", of: "xa-huyen-uoc")
            }
            #expect(unknown?.code == .notFound)
            #expect(unknown?.violations.map(\.field) == ["deadline_code"])
            for caller in ["chi-doc", "o-noi-khac", "khong-quyen"] {
                let denied = try await bench.reporting.refusal {
                    try await bench.setInternal("11-15", as: caller)
                }
                #expect(denied?.code == .permissionDenied, "\(caller)")
            }
        }
    }
}
