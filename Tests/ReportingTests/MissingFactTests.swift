import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("What is missing")
struct MissingFactTests {
    private func counts(_ facts: [MissingFact]) -> [MissingKind: Int] {
        Dictionary(grouping: facts, by: \.kind).mapValues(\.count)
    }

    @Test("all that the plan does not say, by who would enter it")
    func all() async throws {
        try await ReportingBench.with { bench in
            let missing = try await bench.missing()
            #expect(
                counts(missing) == [
                    .annex: 1, .yearlySplit: 1, .areaClass: 17, .villages: 1, .baseline: 25,
                    .planNumber: 1, .leadBody: 19, .internalDeadline: 1,
                ]
            )
            let methods = Set(allMethods.map { $0.contract.name })
            #expect(missing.compactMap(\.method).allSatisfy(methods.contains))
            #expect(try await bench.glance().missing == missing)
        }
    }

    @Test("each entry takes one away")
    func shrinking() async throws {
        try await ReportingBench.with { bench in
            var before = counts(try await bench.missing())
            func expectOneLess(_ kind: MissingKind, _ enter: () async throws -> Void) async throws {
                try await enter()
                before[kind] = before[kind].map { $0 - 1 }.flatMap { $0 == 0 ? nil : $0 }
                #expect(counts(try await bench.missing()) == before, "\(kind)")
            }
            try await expectOneLess(.areaClass) { try await bench.classify("van-quan-tri-le") }
            try await expectOneLess(.baseline) {
                try await bench.recordBaseline("98.6", of: "I-31")
            }
            try await expectOneLess(.planNumber) { try await bench.number("153/KH-UBND") }
            try await expectOneLess(.leadBody) {
                try await bench.assign(.lead, of: "3.1", to: "van-quan-phong-tc-kh")
            }
            try await expectOneLess(.internalDeadline) { try await bench.setInternal("11-15") }
        }
    }

    @Test("a lead of an outer node leads the nodes inside it, one of the whole plan all")
    func leads() async throws {
        try await ReportingBench.with { bench in
            func leadless() async throws -> [String] {
                try await bench.missing().filter { $0.kind == .leadBody }.map(\.subject)
            }
            #expect(
                try await leadless().filter { $0.hasPrefix("5") } == ["5", "5.1", "5.3", "5.4"]
            )
            try await bench.assign(.lead, of: "5", to: "van-quan-phong-tc-kh")
            #expect(try await leadless().filter { $0.hasPrefix("5") }.isEmpty)
            try await bench.assign(.coordinating, of: "4", to: "van-quan-phong-tc-kh")
            #expect(try await leadless().contains("4"))
            try await bench.assign(.lead, of: nil, to: "van-quan-phong-ldtbxh-dt")
            #expect(try await leadless().isEmpty)
        }
    }

    @Test("in the caller's language")
    func language() async throws {
        try await ReportingBench.with { bench in
            let texts = try await bench.missing(in: .en).map(\.text)
            #expect(texts.contains("The plan has no number and no date yet."))
            #expect(texts.contains { $0.contains("zone (I, II, III) by decision is not entered") })
        }
    }
}
