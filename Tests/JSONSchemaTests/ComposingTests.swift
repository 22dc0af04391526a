import JSONSchema
import Testing

@Suite
struct ComposingTests {
    private let schema = JSONSchema.object(
        [
            "plan_code": .string(), "page_size": .integer(), "is_open": .boolean.nullable,
            "ratio": .number, "years": .array(of: .integer()), "note": .string(),
            "inner": .object([:]),
        ],
        optional: ["page_size", "is_open", "ratio", "years", "note", "inner"]
    )

    private func compose(
        _ parameters: KeyValuePairs<String, String>,
        _ body: String? = nil
    ) throws -> ComposedRequest {
        schema.compose(
            parameters: parameters.map { ($0.key, $0.value) },
            body: try body.map { try JSONDocument.parse($0) }
        )
    }

    @Test
    func readsTextsByTheSchemaAndAddsTheBody() throws {
        let request = try compose(
            [
                "years": "2021", "plan_code": "2021", "years": "2022", "page_size": "50",
                "is_open": "true", "ratio": "-1.5",
            ],
            #"{"note": "x"}"#
        )
        #expect(request.violations == [])
        #expect(
            String(decoding: request.bytes, as: UTF8.self)
                == #"{"plan_code":"2021","page_size":50,"is_open":true,"ratio":-1.5,"#
                + #""years":[2021,2022],"note":"x"}"#
        )
        #expect(schema.violations(in: request.node) == [])
    }

    @Test
    func makesAnEmptyRequestOfNothing() throws {
        #expect(try compose([:]).bytes == Array("{}".utf8))
    }

    @Test
    func reportsEverythingThatCannotBeRead() throws {
        let request = try compose(
            [
                "page_size": "many", "is_open": "1", "years": "2021", "years": "x", "note": "a",
                "note": "b", "inner": "{}", "other": "1", "ratio": "1,5",
            ],
            #"{"years": []}"#
        )
        #expect(
            request.violations.map { "\($0.path) \($0.rule)" } == [
                "page_size type", "is_open type", "ratio type", "years[1] type", "note duplicate",
                "inner type", "other unknown_field", "years duplicate",
            ]
        )
        #expect(try compose([:], "[1]").violations.map(\.rule) == ["type"])
    }

    @Test(arguments: ["", " 1", "1 ", "1\n", "01", "+1", "0x10", "\"1\"", "[1]", "null", "１"])
    func takesOnlyNumbersForNumbers(_ text: String) {
        let request = schema.compose(parameters: [("page_size", text)], body: nil)
        #expect(request.violations.map(\.rule) == ["type"])
    }
}
