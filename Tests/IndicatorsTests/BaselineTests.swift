import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("Baselines")
struct BaselineTests {
    @Test("one entered at I-31 is I-03's, too: both measure the same")
    func shared() async throws {
        try await IndicatorsBench.with { bench in
            let fact = try await bench.recordBaseline("98.6", of: "I-31")
            #expect(try await bench.target("I-31")?.baseline == fact)
            #expect(try await bench.target("I-03")?.baseline == fact)
            #expect(try fact.value == exactly("98.6") && fact.validFrom.text == "2020-12-31")
            let others = try await bench.targets().items.filter { $0.baseline != nil }
            #expect(others.map(\.target.code.text) == ["I-03", "I-31"])
            let again = try await bench.refusal {
                try await bench.recordBaseline("98.7", of: "I-03")
            }
            #expect(again?.code == .alreadyExists)
            let corrected = try await bench.recordBaseline("98.7", of: "I-03", version: "1")
            #expect(try await bench.target("I-31")?.baseline == corrected)
        }
    }

    @Test("of several days the latest is the baseline")
    func latest() async throws {
        try await IndicatorsBench.with { bench in
            let newer = try await bench.recordBaseline("98.6", of: "I-31", asOf: "2021-12-31")
            try await bench.recordBaseline("97", of: "I-31", asOf: "2020-12-31")
            #expect(try await bench.target("I-03")?.baseline == newer)
        }
    }

    @Test("what measures nothing has no baseline", arguments: ["I-19", "I-26", "I-35"])
    func notMeasured(target: String) async throws {
        try await IndicatorsBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.recordBaseline("1", of: target)
            }
            #expect(refusal?.code == .failedPrecondition)
            #expect(refusal?.violations.map(\.field) == ["target_code"])
            #expect(try await bench.target(target)?.baseline == nil)
        }
    }

    @Test("what is compared, or is to become less, has one without a number, too")
    func withoutNumber() async throws {
        try await IndicatorsBench.with { bench in
            for target in ["I-25", "I-04", "I-34"] {
                let fact = try await bench.recordBaseline("12.5", of: target)
                #expect(try await bench.target(target)?.baseline == fact)
            }
        }
    }

    @Test(
        "a share lies between 0 and 100 %, and its day is not of the future",
        arguments: [
            ("100", "2024-06-15", []), ("0", "2020-12-31", []),
            ("-0.000001", "2020-12-31", ["value"]),
            ("100.000001", "2020-12-31", ["value"]), ("50", "2024-06-16", ["as_of"]),
            ("101", "2024-06-16", ["value", "as_of"]),
        ]
    )
    func values(value: String, day: String, fields: [String]) async throws {
        try await IndicatorsBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.recordBaseline(value, of: "I-31", asOf: day)
            }
            #expect(refusal?.violations.map(\.field) ?? [] == fields)
            #expect(refusal?.code == (fields.isEmpty ? nil : .invalidArgument))
        }
    }

    @Test("an unknown target is NOT_FOUND, naming the field")
    func unknown() async throws {
        try await IndicatorsBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.recordBaseline("1", of: "I-99")
            }
            #expect(refusal?.code == .notFound)
            #expect(refusal?.violations.map(\.field) == ["target_code"])
        }
    }

    @Test(
        "who may only read, and whose units do not include the plan's, is refused",
        arguments: ["chi-doc", "o-noi-khac", "khong-quyen"]
    )
    func refused(caller: String) async throws {
        try await IndicatorsBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.recordBaseline("98.6", of: "I-31", as: caller)
            }
            #expect(refusal?.code == .permissionDenied)
            #expect(try await bench.target("I-31")?.baseline == nil)
        }
    }

    @Test("others' baselines are not seen")
    func scope() async throws {
        try await IndicatorsBench.with { bench in
            let fact = try await bench.recordBaseline("98.6", of: "I-31", as: "o-van-quan")
            #expect(try await bench.target("I-31", as: "chi-doc")?.baseline == fact)
            #expect(try await bench.target("I-31", as: "dich-vu-noi-khac")?.baseline == nil)
        }
    }

    @Test("each of the 25 things that have a baseline misses it once, until it is entered")
    func missing() async throws {
        try await IndicatorsBench.with { bench in
            let missing = try await bench.missing()
            #expect(missing.count == 25)
            #expect(missing.allSatisfy { $0.kind == .baseline })
            #expect(missing.allSatisfy { $0.method == "indicators.v1.RecordBaseline" })
            #expect(missing.map(\.subject).contains("I-03"))
            #expect(!missing.map(\.subject).contains("I-31"))
            try await bench.recordBaseline("98.6", of: "I-31")
            let left = try await bench.missing()
            #expect(left == missing.filter { $0.subject != "I-03" })
        }
    }

    @Test("the export has every target as the list has it")
    func export() async throws {
        try await IndicatorsBench.with { bench in
            try await bench.recordBaseline("98.6", of: "I-31")
            let items = try await bench.items(
                of: ExportIndicators.self,
                ExportIndicators.Request(planCode: parsed(IndicatorsBench.planCode))
            )
            #expect(items.compactMap(\.target) == (try await bench.targets().items))
            #expect(items.allSatisfy { ($0.target == nil) != ($0.missing == nil) })
        }
    }
}
