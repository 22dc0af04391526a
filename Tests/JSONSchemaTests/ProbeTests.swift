import FoundationEssentials
import Testing
import Values

@testable import JSONSchema

@Suite
struct ProbeTests {
    @Test
    func findsNamesTypesAndWhatMayBeAbsent() throws {
        let expected = JSONSchema.object(
            [
                "code": .string(), "amount_vnd": .integer().described("Đồng."),
                "nature": CapitalNature.jsonSchema.nullable, "year": PlanYear.jsonSchema,
                "ratio": .number, "small": .integer(minimum: -128, maximum: 127),
                "natural": .integer(minimum: 0), "isOpen": .boolean,
                "lines": .array(of: .object(["decided_on": CalendarDate.jsonSchema])),
                "by_year": .dictionary(of: .array(of: .integer())),
                "note": .string().nullable, "wrapped": .string(), "id": .string(format: .uuid),
                "next": .object(["code": NodeCode.jsonSchema]).nullable,
            ],
            optional: ["nature", "note", "next"]
        )
        #expect(JSONSchema.of(Sample.self).text == expected.text)
    }

    @Test
    func fitsWhatTheEncoderWrites() throws {
        let schema = JSONSchema.of(Sample.self)
        for sample in try [Sample.full(), Sample.sparse()] {
            let bytes = try JSONEncoder().encode(sample)
            #expect(schema.violations(in: try JSONDocument.parse(bytes)) == [])
        }
    }

    @Test
    func itsExamplesDecode() throws {
        let example = JSONNode(JSONSchema.of(Sample.self).exampleValue)
        _ = try JSONDecoder().decode(Sample.self, from: Data(example.bytes))
    }

    @Test
    func asksForAStatementWhereItCannotSee() {
        let refused: [any Decodable.Type] = [
            Tree.self, PlainEnum.self, Choice.self, Strict.self, Pair.self, [Int: String].self,
        ]
        for type in refused {
            let error = #expect(throws: SchemaProbeError.self) {
                try SchemaProbe().schema(of: type)
            }
            #expect(error?.description.contains("conform to SchemaStated") == true)
        }
        let inner = #expect(throws: SchemaProbeError.self) {
            try SchemaProbe().schema(of: [Holder].self)
        }
        #expect(inner?.type.hasSuffix("PlainEnum") == true)
    }

    @Test
    func letsATypeAddToWhatIsProbed() {
        #expect(JSONSchema.of(Limited.self)[property: "note"]?.maxLength == 500)
        #expect(JSONSchema.of([Limited].self).items?[property: "note"]?.maxLength == 500)
    }

    @Test
    func seesArraysTuplesOfOneAndTopLevelValues() {
        #expect(JSONSchema.of([String?].self) == .array(of: .string().nullable))
        #expect(JSONSchema.of(Money.self) == Money.jsonSchema)
        #expect(JSONSchema.of(Set<Int>.self) == .array(of: .integer()))
        #expect(JSONSchema.of(Nothing.self) == .object([:]))
        #expect(JSONSchema.of(JSONNode.self) == .anything)
    }
}

private struct Nothing: Codable {}

private struct Sample: Codable {
    struct Line: Codable {
        var decidedOn: CalendarDate
        enum CodingKeys: String, CodingKey { case decidedOn = "decided_on" }
    }
    struct Next: Codable { var code: NodeCode }
    struct Wrapped: RawRepresentable, Codable { var rawValue: String }

    var code: String
    var amount: Money
    var nature: CapitalNature?
    var year: PlanYear
    var ratio: Double
    var small: Int8
    var natural: UInt
    var isOpen: Bool
    var lines: [Line]
    var byYear: [String: [Int]]
    var note: String?
    var wrapped: Wrapped
    var id: UUID
    var next: Next?

    enum CodingKeys: String, CodingKey {
        case code
        case amount = "amount_vnd"
        case nature
        case year
        case ratio
        case small
        case natural
        case isOpen
        case lines
        case byYear = "by_year"
        case note
        case wrapped
        case id
        case next
    }
}

extension Sample {
    static func sparse() throws -> Sample {
        Sample(
            code: "",
            amount: .zero,
            nature: nil,
            year: try #require(PlanYear(2021)),
            ratio: 0.5,
            small: -1,
            natural: 0,
            isOpen: false,
            lines: [],
            byYear: [:],
            note: nil,
            wrapped: Wrapped(rawValue: ""),
            id: UUID(),
            next: nil
        )
    }

    static func full() throws -> Sample {
        var sample = try sparse()
        sample.nature = .recurrent
        sample.lines = CalendarDate("2025-06-10").map { [Line(decidedOn: $0)] } ?? []
        sample.byYear = ["2021": [1, 2], "2022": []]
        sample.note = "Đã đối chiếu “số liệu”\n"
        sample.next = NodeCode("3.2.1").map { Next(code: $0) }
        return sample
    }
}

private struct Tree: Codable { var children: [Tree] }
private enum PlainEnum: String, Codable { case one }
private struct Holder: Codable { var plain: PlainEnum }
private enum Choice: Codable {
    case unit(String)
    case all
}
private struct Pair: Codable {
    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        _ = try container.decode(String.self)
        _ = try container.decode(Int.self)
    }
    func encode(to encoder: any Encoder) throws {}
}
private struct Strict: Codable {
    var from: Int
    init(from decoder: any Decoder) throws {
        from = try decoder.singleValueContainer().decode(Int.self)
        guard from > 0 else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: ""))
        }
    }
}
private struct Limited: Codable, SchemaStated {
    var note: String
    static var jsonSchema: JSONSchema {
        .probed(Self.self).with("note") { $0.maxLength = 500 }
    }
}
