import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The plan's money")
struct PlanMoneyTests {
    private func million(_ amount: Int64) -> Money { Money(vnd: amount * 1_000_000) }

    @Test("as stated and as computed, and the one place where they differ")
    func all() async throws {
        try await FundingBench.with { bench in
            let items = try await bench.money()
            let whole = try #require(items.first)
            #expect(whole.nodeCode == nil && whole.nature == nil && whole.source == nil)
            #expect(whole.stated == million(272_797) && whole.computed == million(272_797))
            #expect(try whole.title == TestCatalogue.vanQuan.document.title)
            let differing = items.filter { $0.differenceVND.map { $0 != 0 } ?? false }
            #expect(differing.map(\.stated) == [million(196_832)])
            #expect(differing.map(\.computed) == [million(196_823)])
            #expect(differing.map(\.differenceVND) == [9_000_000])
            #expect(differing.first?.words?.contains("196.832") == true)
            #expect(differing.first?.line == 78)
        }
    }

    @Test("filters narrow the list, one by one and together")
    func filters() async throws {
        try await FundingBench.with { bench in
            let all = try await bench.money()
            let node = try NodeCode(validating: "1")
            #expect(try await bench.money(node: "1") == all.filter { $0.nodeCode == node })
            #expect(
                try await bench.money(nature: .recurrent) == all.filter { $0.nature == .recurrent }
            )
            #expect(
                try await bench.money(source: .central) == all.filter { $0.source == .central }
            )
            let one = try await bench.money(
                node: "1",
                nature: .developmentInvestment,
                source: .district
            )
            #expect(one.map(\.stated) == [million(3_538)])
            #expect(
                one.first?.title
                    == "Giải quyết tình trạng thiếu đất ở, nhà ở, đất sản xuất, nước sinh hoạt"
            )
        }
    }

    @Test("a node of the plan without money of its own has an empty list")
    func withoutMoney() async throws {
        try await FundingBench.with { bench in
            let items = try await bench.money(node: "2")
            #expect(items.isEmpty)
        }
    }

    @Test("an unknown plan and an unknown node are NOT_FOUND, naming the field")
    func unknown() async throws {
        try await FundingBench.with { bench in
            let noNode = await #expect(throws: RPCError.self) { try await bench.money(node: "99") }
            #expect(noNode?.code == .notFound && noNode?.violations.map(\.field) == ["node"])
            let noPlan = await #expect(throws: RPCError.self) {
                try await bench.money(of: "khong-co")
            }
            #expect(noPlan?.code == .notFound && noPlan?.violations.map(\.field) == ["plan_code"])
        }
    }

    @Test("a plan loaded anew is what the next call sees")
    func newEdition() async throws {
        try await FundingBench.with { bench in
            _ = try await bench.money()
            var plan = try TestCatalogue.vanQuan
            plan.document.title = "Kế hoạch sửa đổi"
            try await TestCatalogue.load(plan, with: bench.owner)
            #expect(try await bench.money().first?.title == "Kế hoạch sửa đổi")
        }
    }

    @Test("a caller without the permission is refused, one that is unknown too")
    func refused() async throws {
        try await FundingBench.with { bench in
            let denied = await #expect(throws: RPCError.self) {
                try await bench.money(as: "khong-quyen")
            }
            #expect(denied?.code == .permissionDenied)
            let unknown = await #expect(throws: RPCError.self) {
                try await bench.money(as: "ai-do")
            }
            #expect(unknown?.code == .unauthenticated)
        }
    }
}
