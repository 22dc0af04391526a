import JSONSchema
import Testing
import Values

@Suite
struct ValidationTests {
    private let schema = JSONSchema.object(
        [
            "code": .string(minLength: 1, maxLength: 8),
            "amount_vnd": .integer(minimum: 0),
            "kind": .enumeration(["a", "b"]),
            "decided_on": .string(format: .date),
            "parts": .array(
                of: .object(["share_percent": .integer(minimum: 0, maximum: 100)]),
                minItems: 1,
                maxItems: 2
            ),
        ],
        optional: ["decided_on", "parts"]
    )

    private func rules(_ text: String) throws -> [String] {
        try schema.violations(in: JSONDocument.parse(text)).map { "\($0.path) \($0.rule)" }
    }

    @Test
    func acceptsWhatFits() throws {
        let text = #"""
            {"code": "x", "amount_vnd": 0, "kind": "b", "decided_on": "2024-02-29",
             "parts": [{"share_percent": 100}]}
            """#
        #expect(try rules(text) == [])
    }

    @Test
    func findsEverythingAtOnceWithItsPathAndLine() throws {
        let text = #"""
            {"code": "",
             "amount_vnd": -1,
             "kind": "c", "decided_on": "2023-02-29", "note": 1,
             "parts": [{"share_percent": 101}, {"share_percent": "9"}, {}]}
            """#
        #expect(
            try rules(text) == [
                "code min_length", "amount_vnd minimum", "kind enum", "decided_on format",
                "note unknown_field", "parts max_items", "parts[0].share_percent maximum",
                "parts[1].share_percent type", "parts[2].share_percent required",
            ]
        )
        let lines = try schema.violations(in: JSONDocument.parse(text)).map(\.line)
        #expect(lines == [1, 2, 3, 3, 3, 4, 4, 4, 4])
    }

    @Test
    func saysWhatIsWrongInBothLanguages() throws {
        let violations = try schema.violations(in: JSONDocument.parse(#"{"code": 5}"#))
        #expect(violations.first?.message[.vi] == "Phải là chuỗi ký tự.")
        #expect(
            violations.last?.message
                == LocalizedText(
                    vi: "Thiếu trường này.",
                    en: "This field is missing."
                )
        )
    }

    @Test(arguments: [
        ("1.0", "type"), ("1e3", "type"), ("9223372036854775808", "maximum"),
        ("-9223372036854775809", "minimum"), ("null", "type"), ("true", "type"),
    ])
    func holdsIntegersToSixtyFourBits(_ text: String, _ rule: String) throws {
        let violations = JSONSchema.integer().violations(in: try JSONDocument.parse(text))
        #expect(violations.map(\.rule) == [rule])
    }

    @Test
    func comparesLargeIntegersExactly() throws {
        let schema = JSONSchema.integer(maximum: 9_007_199_254_740_992)
        let node = try JSONDocument.parse("9007199254740993")
        #expect(schema.violations(in: node).map(\.rule) == ["maximum"])
    }

    @Test
    func refusesNumbersThatNoDecoderHolds() throws {
        let node = try JSONDocument.parse("1e999")
        #expect(JSONSchema.number.violations(in: node).map(\.rule) == ["maximum"])
    }

    @Test
    func refusesTheCharacterThatPostgreSQLCannotStore() throws {
        let node = try JSONDocument.parse(#""a\u0000b""#)
        #expect(JSONSchema.string().violations(in: node).map(\.rule) == ["format"])
    }

    @Test
    func boundsHowMuchItReportsAndRepeats() throws {
        let many = "{" + (0..<500).map { #""x\#($0)": 1"# }.joined(separator: ",") + "}"
        #expect(schema.violations(in: try JSONDocument.parse(many)).count == 100)
        let long = #"{"\#(String(repeating: "ễ", count: 5000))": 1}"#
        let path = schema.violations(in: try JSONDocument.parse(long)).first?.path
        #expect(path?.count == 65)
    }

    @Test
    func judgesTheAlternativeThatWasMeant() throws {
        let choice = JSONSchema.oneOf([
            .object(["kind": .constant("unit"), "code": .string(minLength: 1)]),
            .object(["kind": .constant("all")]),
        ])
        let check = { choice.violations(in: try JSONDocument.parse($0)).map(\.rule) }
        #expect(try check(#"{"kind": "all"}"#) == [])
        #expect(try check(#"{"kind": "unit", "code": "a"}"#) == [])
        #expect(try check(#"{"kind": "unit", "code": ""}"#) == ["min_length"])
        #expect(try check(#"{"kind": "unit"}"#) == ["required"])
        #expect(
            try JSONSchema.oneOf([.number, .integer()])
                .violations(in: JSONDocument.parse("1")).map(\.rule) == ["one_of"]
        )
    }

    @Test
    func checksFreeNamesByTheirCommonSchema() throws {
        let schema = JSONSchema.dictionary(of: .integer())
        let node = try JSONDocument.parse(#"{"2021": 1, "2022": "x"}"#)
        #expect(schema.violations(in: node).map(\.path) == ["2022"])
    }

    @Test
    func acceptsNullWhereItIsStated() throws {
        let word = JSONSchema.enumeration(["a"]).nullable
        #expect(word.violations(in: JSONNode(.null)) == [])
        #expect(JSONSchema.constant("a").nullable.violations(in: JSONNode(.null)) == [])
        #expect(JSONSchema.oneOf([.string()]).nullable.violations(in: JSONNode(.null)) == [])
    }
}
