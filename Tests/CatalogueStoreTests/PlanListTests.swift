import AccessControl
import Catalogue
import Contracts
import FoundationEssentials
import RPC
import Testing
import UnitOfWork
import Values

@testable import Reporting

/// Reporting writes its list by hand from the catalogue's cells: here it is decoded as what it promises.
@Suite("The list of loaded plans")
struct PlanListTests {
    private let context = CallContext(
        method: ListPlans.contract.name,
        principal: .anonymous,
        scope: .all,
        deadline: nil,
        meta: [:]
    )

    @Test("without a plan it is empty")
    func empty() async throws {
        try await PlanDatabase.with { database in
            let list = PlanListRepository(reads: Reads(database.client))
            let reply = try await list.all(for: context)
            #expect(String(decoding: reply.bytes, as: UTF8.self) == #"{"items":[]}"#)
        }
    }

    @Test("each plan stands in it as its newest edition has it")
    func newest() async throws {
        try await PlanDatabase.with { database in
            var plan = try VanQuan.plan
            _ = try await database.load(plan)
            plan.document.title = #"Kế hoạch "sửa" \ lần hai"#
            plan.document.number = "12/KH-UBND"
            plan.document.date = CalendarDate(year: 2022, month: 8, day: 15)
            plan.nodes.removeAll { $0.code.numbers == [2] }
            _ = try await database.load(plan)
            let bytes = try await PlanListRepository(reads: Reads(database.client)).all(
                for: context
            ).bytes
            let reply = try JSONDecoder().decode(ListPlans.Reply.self, from: Data(bytes))
            let item = try #require(reply.items.first)
            #expect(reply.items.count == 1)
            #expect(item.planCode == plan.document.code && item.title == plan.document.title)
            #expect(item.documentNumber == "12/KH-UBND" && item.documentDate == plan.document.date)
            #expect(item.fromYear == 2021 && item.toYear == 2025)
            #expect(item.nodeCount == 31 && item.edition == 2)
            #expect(item.loadedAt == PlanDatabase.loadedAt)
        }
    }

    @Test("what the document does not have is absent or null")
    func withoutNumber() async throws {
        try await PlanDatabase.with { database in
            _ = try await database.load(VanQuan.plan)
            let bytes = try await PlanListRepository(reads: Reads(database.client)).all(
                for: context
            ).bytes
            let item = try JSONDecoder().decode(ListPlans.Reply.self, from: Data(bytes)).items.first
            #expect(item?.documentNumber == nil && item?.documentDate == nil)
        }
    }
}
