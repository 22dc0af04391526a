import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("Areas' classes")
struct AreaClassTests {
    @Test("a class that was entered is seen at its area, with its decision")
    func entered() async throws {
        try await BeneficiariesBench.with { bench in
            let fact = try await bench.classify("van-quan-tri-le", .zoneThree, to: "2025-06-30")
            let item = try #require(try await bench.unit("van-quan-tri-le"))
            #expect(
                item.classes == [
                    AreaClassFact(
                        name: .zoneThree,
                        validFrom: fact.validFrom,
                        validTo: fact.validTo,
                        document: fact.document,
                        version: 1
                    )
                ]
            )
            let other = try #require(try await bench.unit("van-quan-an-son"))
            #expect(other.classes.isEmpty)
        }
    }

    @Test("a zone and the word extremely difficult stand beside each other, two zones do not")
    func aspects() async throws {
        try await BeneficiariesBench.with { bench in
            try await bench.classify("van-quan-tri-le", .zoneThree)
            try await bench.classify("van-quan-tri-le", .extremelyDifficult)
            let refusal = try await bench.refusal {
                try await bench.classify("van-quan-tri-le", .zoneTwo)
            }
            #expect(refusal?.code == .alreadyExists)
            try await bench.classify("van-quan-tri-le", .zoneTwo, version: "1")
            try await bench.classify("van-quan-tri-le", .zoneOne, from: "2023-01-01")
            let item = try #require(try await bench.unit("van-quan-tri-le"))
            #expect(Set(item.classes.map(\.name)) == [.zoneTwo, .extremelyDifficult, .zoneOne])
            #expect(item.classes.last?.name == .zoneOne)
        }
    }

    @Test(
        "days outside the area's own, and days that run backwards, are refused by field",
        arguments: [
            ("2019-12-31", nil, ["valid_from"]), ("2020-01-01", nil, []),
            ("2024-11-30", nil, []), ("2024-12-01", nil, ["valid_from"]),
            ("2021-06-04", "2024-11-30", []), ("2021-06-04", "2024-12-01", ["valid_to"]),
            ("2021-06-04", "2021-06-03", ["valid_to"]), ("2021-06-04", "2021-06-04", []),
            ("2025-01-01", "2025-12-31", ["valid_from", "valid_to"]),
        ] as [(String, String?, [String])]
    )
    func days(first: String, last: String?, fields: [String]) async throws {
        try await BeneficiariesBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.classify("van-quan-dong-giap", .zoneTwo, from: first, to: last)
            }
            #expect(refusal?.violations.map(\.field) ?? [] == fields)
            #expect(refusal?.code == (fields.isEmpty ? nil : .invalidArgument))
        }
    }

    @Test("districts and provinces are put into no class", arguments: AreaClass.Name.allCases)
    func kinds(name: AreaClass.Name) async throws {
        try await BeneficiariesBench.with { bench in
            for area in ["van-quan", "tinh-lang-son"] {
                let refusal = try await bench.refusal { try await bench.classify(area, name) }
                #expect(refusal?.code == .invalidArgument, "\(area)")
                #expect(refusal?.violations.map(\.field) == ["name"], "\(area)")
            }
        }
    }

    @Test("a later zone ends the one before it on the day before")
    func following() async throws {
        try await BeneficiariesBench.with { bench in
            try await bench.classify("van-quan-tri-le", .zoneThree)
            try await bench.classify("van-quan-tri-le", .extremelyDifficult)
            try await bench.classify("van-quan-tri-le", .zoneOne, from: "2023-01-01")
            let classes = try #require(try await bench.unit("van-quan-tri-le")).classes
            let spans = classes.map { "\($0.name.rawValue) \($0.validTo?.text ?? "")" }
            #expect(Set(spans) == ["zone_iii 2022-12-31", "extremely_difficult ", "zone_i "])
        }
    }

    @Test("an unknown area is NOT_FOUND, naming the field")
    func unknown() async throws {
        try await BeneficiariesBench.with { bench in
            let refusal = try await bench.refusal { try await bench.classify("tri-le", .zoneTwo) }
            #expect(refusal?.code == .notFound)
            #expect(refusal?.violations.map(\.field) == ["unit_code"])
        }
    }

    @Test(
        "who may only read, and whose units do not include the area, is refused",
        arguments: ["chi-doc", "o-noi-khac", "o-van-quan", "khong-quyen"]
    )
    func refused(caller: String) async throws {
        try await BeneficiariesBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.classify("van-quan-tri-le", .zoneThree, as: caller)
            }
            #expect(refusal?.code == .permissionDenied)
            #expect(try await bench.unit("van-quan-tri-le")?.classes.isEmpty == true)
        }
    }
}
