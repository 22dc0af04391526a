import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("Beneficiaries' export of a plan")
struct ExportTests {
    private func items(
        _ bench: ServiceBench,
        in language: Language = .vi
    ) async throws -> [BeneficiariesExportItem] {
        try await bench.items(
            of: ExportBeneficiaries.self,
            ExportBeneficiaries.Request(planCode: parsed(BeneficiariesBench.planCode)),
            in: language
        )
    }

    @Test("is what the lists say, then the communes without a zone and the villages")
    func whole() async throws {
        try await BeneficiariesBench.with { bench in
            let items = try await items(bench)
            #expect(items.compactMap(\.task) == (try await bench.tasks()))
            #expect(items.compactMap(\.rule) == (try await bench.rules()))
            let missing = items.compactMap(\.missing)
            #expect(missing.map(\.kind) == Array(repeating: .areaClass, count: 17) + [.villages])
            #expect(Set(missing.map(\.subject)).count == 18)
            #expect(missing.first?.method == "beneficiaries.v1.ClassifyArea")
            #expect(missing.last?.method == nil && missing.last?.subject == "van-quan")
        }
    }

    @Test("a commune with a zone is not missing; extremely difficult is no zone")
    func shrinking() async throws {
        try await BeneficiariesBench.with { bench in
            try await bench.classify("van-quan-tri-le", .extremelyDifficult)
            #expect(try await items(bench).compactMap(\.missing).count == 18)
            try await bench.classify("van-quan-tri-le", .zoneThree)
            let missing = try await items(bench).compactMap(\.missing)
            #expect(missing.count == 17)
            #expect(!missing.map(\.subject).contains("van-quan-tri-le"))
        }
    }

    @Test("speaks the caller's language")
    func language() async throws {
        try await BeneficiariesBench.with { bench in
            let text = try await items(bench, in: .en).compactMap(\.missing).first?.text
            #expect(text?.contains("is not entered") == true)
        }
    }
}
