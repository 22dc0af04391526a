import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("Who has which duty")
struct DutyTests {
    @Test("the plan's parties with their words and their organisations, on any day")
    func parties() async throws {
        try await ReportingBench.with { bench in
            let duties = try await bench.duties()
            let parties = try TestCatalogue.vanQuan.content.parties
            #expect(duties.compactMap(\.partyCode) == parties.map(\.code) && duties.count == 12)
            #expect(duties.map(\.duties) == parties.map(\.duties))
            #expect(duties.allSatisfy { $0.fact == nil && $0.node == nil })
            let standing = try #require(duties.first { $0.role == .standingAgency })
            #expect(standing.name.hasSuffix("huyện Văn Quan"))
            #expect(standing.organizationValidTo?.text == "2025-06-30")
            let communes = try #require(duties.first { $0.role == .commune })
            #expect(communes.isGroup && communes.organization == nil)
            #expect(try await bench.duties(on: "2021-01-01") == duties)
        }
    }

    @Test("a decision that names the lead of 3.1 holds on its days")
    func lead() async throws {
        try await ReportingBench.with { bench in
            let fact = try await bench.assign(
                .lead,
                of: "3.1",
                to: "van-quan-phong-ldtbxh-dt",
                from: "2022-09-01",
                until: "2024-12-31"
            )
            for (day, isThere) in [
                ("2022-08-31", false), ("2022-09-01", true), ("2024-12-31", true),
                ("2025-01-01", false),
            ] {
                let decided = try await bench.duties(on: day).filter { $0.fact != nil }
                #expect(decided.map(\.fact) == (isThere ? [fact] : []), "\(day)")
            }
            let item = try #require(try await bench.duties().last)
            #expect(item.role == .lead && item.node?.text == "3.1" && item.partyCode == nil)
            #expect(item.organization?.text == "van-quan-phong-ldtbxh-dt")
            #expect(item.duties.isEmpty && !item.isGroup)
        }
    }

    @Test("one lead at a time: a later decision follows, another for the same day corrects")
    func oneLead() async throws {
        try await ReportingBench.with { bench in
            try await bench.assign(.lead, of: "3.1", to: "van-quan-phong-ldtbxh-dt")
            let refusal = try await bench.reporting.refusal {
                try await bench.assign(.lead, of: "3.1", to: "van-quan-phong-tc-kh")
            }
            #expect(refusal?.code == .alreadyExists)
            try await bench.assign(
                .lead,
                of: "3.1",
                to: "van-quan-phong-tc-kh",
                from: "2024-01-01"
            )
            func leads(_ day: String) async throws -> [String?] {
                try await bench.duties(on: day).filter { $0.fact != nil }
                    .map { $0.organization?.text }
            }
            #expect(try await leads("2023-12-31") == ["van-quan-phong-ldtbxh-dt"])
            #expect(try await leads("2024-01-01") == ["van-quan-phong-tc-kh"])
        }
    }

    @Test("several organisations may co-ordinate one node")
    func several() async throws {
        try await ReportingBench.with { bench in
            try await bench.assign(.coordinating, of: "3.1", to: "van-quan-phong-tc-kh")
            try await bench.assign(.coordinating, of: "3.1", to: "van-quan-tri-le-ubnd")
            #expect(try await bench.duties().filter { $0.fact != nil }.count == 2)
        }
    }

    @Test(
        "days after an organisation's end, and days that run backwards, are refused by field",
        arguments: [
            ("2025-06-30", nil, []), ("2025-07-01", nil, ["valid_from"]),
            ("2022-09-01", "2025-06-30", []), ("2022-09-01", "2025-07-01", ["valid_to"]),
            ("2022-09-01", "2022-08-31", ["valid_to"]),
        ] as [(String, String?, [String])]
    )
    func days(first: String, last: String?, fields: [String]) async throws {
        try await ReportingBench.with { bench in
            let refusal = try await bench.reporting.refusal {
                try await bench.assign(
                    .lead,
                    of: "3.1",
                    to: "van-quan-phong-tc-kh",
                    from: first,
                    until: last
                )
            }
            #expect(refusal?.violations.map(\.field) ?? [] == fields)
            #expect(refusal?.code == (fields.isEmpty ? nil : .invalidArgument))
        }
    }

    @Test("an unknown node and an unknown organisation are NOT_FOUND, naming the field")
    func unknown() async throws {
        try await ReportingBench.with { bench in
            let noNode = try await bench.reporting.refusal {
                try await bench.assign(.lead, of: "11", to: "van-quan-phong-tc-kh")
            }
            #expect(noNode?.code == .notFound && noNode?.violations.map(\.field) == ["node"])
            let nobody = try await bench.reporting.refusal {
                try await bench.assign(.lead, of: "3.1", to: "khong-co")
            }
            #expect(nobody?.code == .notFound)
            #expect(nobody?.violations.map(\.field) == ["organization"])
        }
    }

    @Test(
        "who may only read, and whose units do not include the plan's, assigns nothing",
        arguments: ["chi-doc", "o-noi-khac", "khong-quyen"]
    )
    func refused(caller: String) async throws {
        try await ReportingBench.with { bench in
            let refusal = try await bench.reporting.refusal {
                try await bench.assign(.lead, of: "3.1", to: "van-quan-phong-tc-kh", as: caller)
            }
            #expect(refusal?.code == .permissionDenied)
        }
    }
}
