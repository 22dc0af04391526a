import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The plan's number")
struct PlanNumberTests {
    @Test("is seen wherever the plan is shown, once it is entered")
    func seen() async throws {
        try await ReportingBench.with { bench in
            let before = try await bench.cover()
            #expect(before.number == nil && before.date == nil)
            #expect(try await bench.plans().first?.documentNumber == nil)
            try await bench.number("153/KH-UBND")
            let cover = try await bench.cover()
            #expect(cover.number == "153/KH-UBND" && cover.date?.text == "2022-08-12")
            let listed = try #require(try await bench.plans().first)
            #expect(listed.documentNumber == "153/KH-UBND")
            #expect(listed.documentDate?.text == "2022-08-12" && listed.nodeCount == 32)
            #expect(try await bench.glance().cover == cover)
        }
    }

    @Test("is corrected by whoever has read it")
    func corrected() async throws {
        try await ReportingBench.with { bench in
            try await bench.number("153/KH-UBND")
            let refusal = try await bench.reporting.refusal {
                try await bench.number("154/KH-UBND")
            }
            #expect(refusal?.code == .alreadyExists)
            try await bench.number("154/KH-UBND", version: "1")
            #expect(try await bench.cover().number == "154/KH-UBND")
            #expect(try await bench.plans().map(\.documentNumber) == ["154/KH-UBND"])
        }
    }

    @Test("a plan whose text has number and date is FAILED_PRECONDITION")
    func numberedAlready() async throws {
        try await ReportingBench.with { bench in
            try await bench.number("153/KH-UBND")
            var plan = try TestCatalogue.vanQuan
            plan.document.number = "99/KH-UBND"
            plan.document.date = try parsed("2022-01-01")
            try await TestCatalogue.load(plan, with: bench.owner)
            let refusal = try await bench.reporting.refusal {
                try await bench.number("153/KH-UBND", version: "1")
            }
            #expect(refusal?.code == .failedPrecondition)
            #expect(try await bench.cover().number == "99/KH-UBND")
            #expect(try await bench.plans().map(\.documentNumber) == ["99/KH-UBND"])
        }
    }

    @Test("the rest of the plan comes as its file has it")
    func rest() async throws {
        try await ReportingBench.with { bench in
            let reply = try await bench.reporting.call(
                GetPlan.self,
                GetPlan.Request(planCode: ReportingBench.plan)
            )
            let content = try TestCatalogue.vanQuan.content
            #expect(reply.objectives == content.objectives)
            #expect(reply.solutions == content.solutions)
            #expect(reply.citations.map(\.citation) == content.citations)
            #expect(reply.annexes == content.annexes && reply.recipients == content.recipients)
            #expect(reply.corrections == content.corrections)
            #expect(reply.citations.compactMap(\.document).count > 10)
        }
    }
}

extension ReportingBench {
    fileprivate func plans() async throws -> [ListPlans.Plan] {
        try await reporting.call(ListPlans.self, Empty()).items
    }
}
