import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values
import Vietnamese

@Suite("Areas")
struct UnitTests {
    @Test(
        "are found by words of their name, however they are typed, and by an official code",
        arguments: [
            "dong giap", "ĐỒNG GIÁP", "Đồng Giáp", "giap dong", "  Giáp,  đông ", "xa dong gia",
        ]
    )
    func search(q: String) async throws {
        try await BeneficiariesBench.with { bench in
            for text in [q, q.decomposed] {
                let items = try await bench.units(text).items
                #expect(items.map(\.area.code.text) == ["van-quan-dong-giap"], "\(text)")
            }
        }
    }

    @Test("by an official code, which may stand for two areas at two times")
    func officialCode() async throws {
        try await BeneficiariesBench.with { bench in
            let one = try await bench.units("06295").items
            #expect(one.map(\.area.code.text) == ["van-quan-dong-giap"])
            let codes = try await bench.units("06298").items.map(\.area.code.text)
            #expect(Set(codes) == ["van-quan-binh-phuc", "xa-yen-phuc-2025"])
            let then = try await bench.units("06298", on: "2025-07-01").items
            #expect(then.map(\.area.code.text) == ["xa-yen-phuc-2025"])
        }
    }

    @Test("nonsense finds nothing", arguments: ["xyzzy", "ong giap", "0629", "dong giap xyzzy"])
    func nonsense(q: String) async throws {
        try await BeneficiariesBench.with { bench in
            let reply = try await bench.units(q)
            #expect(reply.items.isEmpty && reply.nextPageToken == nil)
        }
    }

    @Test("a search longer than any name is refused, naming the field")
    func longSearch() async throws {
        try await BeneficiariesBench.with { bench in
            let longest = String(repeating: "ă", count: 200)
            #expect(try await bench.units(longest).items.isEmpty)
            let refusal = try await bench.refusal { try await bench.units(longest + "ă") }
            #expect(refusal?.code == .invalidArgument && refusal?.violations.map(\.field) == ["q"])
        }
    }

    @Test("all pages together are all areas once, in the order of their names")
    func pages() async throws {
        try await BeneficiariesBench.with { bench in
            for size in [1, 7, 50, 109, 200, nil] {
                var items: [AreaItem] = []
                var token: String?
                repeat {
                    let page = try await bench.units(pageSize: size, pageToken: token)
                    #expect(page.items.count <= size ?? 50)
                    items += page.items
                    token = page.nextPageToken?.text
                } while token != nil
                let all = try TestCatalogue.units.areas
                #expect(items.count == all.count)
                #expect(Set(items.map(\.area)) == Set(all))
                let names = items.map(\.area.name)
                #expect(names == names.sortedInVietnamese { $0 })
            }
        }
    }

    @Test("the last page says so even where it is full; a page beyond it is empty")
    func lastPage() async throws {
        try await BeneficiariesBench.with { bench in
            let last = try await bench.units(pageSize: 109, pageToken: "109")
            #expect(last.items.count == 109 && last.nextPageToken == nil)
            let beyond = try await bench.units(pageToken: "9223372036854775807")
            #expect(beyond.items.isEmpty && beyond.nextPageToken == nil)
        }
    }

    @Test("a page's size is from 1 to 200", arguments: [0, 201, -1, Int.min, Int.max])
    func pageSize(size: Int) async throws {
        try await BeneficiariesBench.with { bench in
            let refusal = try await bench.refusal { try await bench.units(pageSize: size) }
            #expect(refusal?.code == .invalidArgument)
            #expect(refusal?.violations.map(\.field) == ["page_size"])
        }
    }

    @Test(
        "a token is one that was given",
        arguments: ["", "x", "-1", "+1", "01", " 1", "1e3", "١"]
    )
    func pageToken(token: String) async throws {
        try await BeneficiariesBench.with { bench in
            let refusal = try await bench.refusal { try await bench.units(pageToken: token) }
            #expect(refusal?.code == .invalidArgument)
            #expect(refusal?.violations.map(\.field) == ["page_token"])
        }
    }

    @Test(
        "in the district on a day: 17, then 15, then none",
        arguments: [("2024-11-30", 17), ("2024-12-01", 15), ("2025-06-30", 15), ("2025-07-01", 0)]
    )
    func onDay(day: String, count: Int) async throws {
        try await BeneficiariesBench.with { bench in
            let items = try await bench.units(on: day, parent: "van-quan").items
            #expect(items.count == count)
            #expect(items.allSatisfy { $0.area.kind.isCommuneLevel })
        }
    }

    @Test("six communes of what was the district lie right in the province afterwards")
    func afterwards() async throws {
        try await BeneficiariesBench.with { bench in
            let items = try await bench.units(on: "2025-07-01", parent: "tinh-lang-son").items
            #expect(items.count == 6)
            #expect(items.allSatisfy { $0.area.code.text.hasSuffix("-2025") })
            let before = try await bench.units(on: "2025-06-30", parent: "tinh-lang-son").items
            #expect(before.allSatisfy { !$0.area.code.text.hasSuffix("-2025") })
            #expect(before.count == 11)
        }
    }

    @Test("by kind, with the other filters")
    func kinds() async throws {
        try await BeneficiariesBench.with { bench in
            let townships = try await bench.units(kind: .township, parent: "van-quan").items
            #expect(townships.map(\.area.code.text) == ["van-quan-van-quan"])
            let provinces = try await bench.units(kind: .province).items
            #expect(provinces.map(\.area.code.text) == ["tinh-lang-son"])
        }
    }

    @Test("an area shows what it came from and what it went into, by which document")
    func changes() async throws {
        try await BeneficiariesBench.with { bench in
            let merged = try #require(try await bench.unit("van-quan-khanh-khe"))
            #expect(
                Set(merged.predecessors.map(\.code.text))
                    .isSuperset(of: ["van-quan-dong-giap", "van-quan-trang-cac"])
            )
            #expect(merged.predecessors.allSatisfy { $0.date.text == "2024-12-01" })
            #expect(merged.successors.map(\.code.text) == ["xa-khanh-khe-2025"])
            #expect(merged.successors.map(\.documentNumber) == ["1672/NQ-UBTVQH15"])
            #expect(merged.successors.map(\.name) == ["Xã Khánh Khê"])
            let gone = try #require(try await bench.unit("van-quan-dong-giap"))
            #expect(gone.predecessors.isEmpty)
            #expect(gone.successors.map(\.code.text) == ["van-quan-khanh-khe"])
            #expect(gone.successors.map(\.part) == [.whole])
        }
    }

    @Test("successions stand by date")
    func successions() async throws {
        try await BeneficiariesBench.with { bench in
            let items = try await bench.call(ListSuccessions.self, Empty()).items
            #expect(items.map(\.date.text) == ["2024-12-01", "2025-07-01"])
            #expect(try Set(items) == Set(TestCatalogue.units.successions))
        }
    }
}
