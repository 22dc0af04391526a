import Catalogue
import Contracts
import FoundationEssentials
import Postgres
import RPC
import TestServices
import Testing
import Values

@Suite("The feed for the province")
struct FeedTests {
    private static var request: ReadPlanFeed.Request {
        get throws { ReadPlanFeed.Request(planCode: try ReportingBench.plan) }
    }

    private func feed(_ bench: ReportingBench) async throws -> ReadPlanFeed.Reply {
        try await bench.reporting.call(ReadPlanFeed.self, try Self.request)
    }

    @Test("has money, then quantities, then targets, each with its exact numbers")
    func rows() async throws {
        try await ReportingBench.with { bench in
            let reply = try await feed(bench)
            #expect(reply.planCode.text == ReportingBench.planCode && reply.edition == 1)
            #expect(reply.officialUnitCode == "184" && reply.unitCode.text == "van-quan")
            #expect(reply.fromYear == 2021 && reply.toYear == 2025)
            let plan = try TestCatalogue.vanQuan
            let kinds = reply.items.map(\.kind)
            let order: [FeedRow.Kind] = [.money, .task, .target]
            let sorted = order.flatMap { kind in kinds.filter { $0 == kind } }
            #expect(kinds == sorted && Set(kinds).count == 3)
            let total = try #require(reply.items.first)
            #expect(total.code == ReportingBench.planCode && total.unitOfMeasure == nil)
            #expect(total.stated?.vnd == 272_797_000_000 && total.value == nil)
            let quantities = plan.content.tasks.filter { $0.quantity != nil }
            let tasks = reply.items.filter { $0.kind == .task }
            #expect(tasks.map(\.code) == quantities.map(\.code.text))
            #expect(tasks.map(\.value) == quantities.map(\.quantity))
            let targets = reply.items.filter { $0.kind == .target }
            #expect(targets.map(\.value) == plan.content.targets.map(\.value))
            #expect(targets.map(\.comparison) == plan.content.targets.map(\.operator))
            let differing = reply.items.filter { $0.kind == .money && $0.stated != $0.computed }
            #expect(
                differing.contains {
                    $0.stated?.vnd == 196_832_000_000 && $0.computed?.vnd == 196_823_000_000
                }
            )
        }
    }

    @Test("no words of the plan, no names of persons, no notes")
    func aggregatesAlone() async throws {
        try await ReportingBench.with { bench in
            var plan = try TestCatalogue.vanQuan
            plan.document.signatoryName = "Nguyễn Văn Tuyệt-Mật"
            try await TestCatalogue.load(plan, with: bench.owner)
            let finding = try #require(try await bench.glance().findings.first)
            try await bench.funding.call(
                AcknowledgeFinding.self,
                AcknowledgeFinding.Request(
                    planCode: ReportingBench.plan,
                    findingID: finding.findingID,
                    note: parsed("Bà Trần Thị Kín báo.")
                )
            )
            #expect(try await bench.cover().signatoryName == "Nguyễn Văn Tuyệt-Mật")
            let answer = try await bench.reporting.answer(ReadPlanFeed.self, try Self.request)
            let text = String(decoding: try #require(answer.body), as: UTF8.self)
            for kept in ["Tuyệt-Mật", "Trần Thị Kín", "user:an"] {
                #expect(!text.contains(kept), "\(kept)")
            }
            let names = text.matches(of: /"([a-z_]+)":/).map { String($0.1) }
            #expect(
                Set(names) == [
                    "code", "comparison", "computed_vnd", "edition", "from_year", "items", "kind",
                    "name", "nature", "official_unit_code", "plan_code", "source", "stated_vnd",
                    "title",
                    "to_year", "unit_code", "unit_of_measure", "value",
                ]
            )
            for target in plan.content.targets where target.words != target.name {
                #expect(!text.contains("\"\(target.words)\""))
            }
        }
    }

    @Test("who may read the plan may not for that read the feed")
    func permission() async throws {
        try await ReportingBench.with { bench in
            let request = try Self.request
            for caller in ["chi-doc", "khong-quyen"] {
                let refusal = try await bench.reporting.refusal {
                    try await bench.reporting.call(ReadPlanFeed.self, request, as: caller)
                }
                #expect(refusal?.code == .permissionDenied, "\(caller)")
            }
        }
    }

    @Test("its version moves with the figures and not with what it leaves out")
    func version() async throws {
        try await ReportingBench.with { bench in
            let request = try Self.request
            func version() async throws -> String? {
                try await bench.version(of: ReadPlanFeed.self, request)
            }
            let first = try await version()
            try await bench.number("153/KH-UBND")
            #expect(try await version() == first && first != nil)
            var plan = try TestCatalogue.vanQuan
            plan.figures[0].amount = Money(vnd: 272_798_000_000)
            try await TestCatalogue.load(plan, with: bench.owner)
            #expect(try await version() != first)
        }
    }

    @Test("whoever takes it stands in the audit trail, once; reporting's own questions do not")
    func recorded() async throws {
        try await ReportingBench.with { bench in
            _ = try await feed(bench)
            let export = ExportFunding.Request(planCode: try ReportingBench.plan)
            _ = try await bench.funding.items(of: ExportFunding.self, export)
            let lines = try await bench.owner.query(
                """
                SELECT method, principal, subject_kind, subject_id, unit_code FROM audit.lines
                WHERE is_read ORDER BY line_id
                """
            ).decode((String, String, String, String, String).self)
            #expect(lines.map(\.0) == ["reporting.v1.ReadPlanFeed", "funding.v1.ExportPlan"])
            #expect(lines.allSatisfy { $0.1 == "user:an" && $0.2 == "plan" })
            #expect(lines.allSatisfy { $0.3 == ReportingBench.planCode && $0.4 == "van-quan" })
        }
    }
}
