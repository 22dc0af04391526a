import FoundationEssentials
import JSONSchema
import Testing
import Values

@Suite
struct EncodingTests {
    private let schema = JSONSchema.object(
        [
            "plan_code": PlanCode.jsonSchema.described("Which plan."),
            "years": .array(of: .integer(minimum: 2000, maximum: 2100), minItems: 1, maxItems: 5),
            "kind": .enumeration(["a", "b"]).nullable,
            "extra": .dictionary(of: .string(maxLength: 9)),
            "choice": .oneOf([.constant("x"), .integer()]),
        ],
        optional: ["kind"]
    )

    @Test
    func writesTheKeywordsInAFixedOrder() {
        let expected = #"""
            {"type":"object","properties":{"plan_code":{"type":"string","format":"plan-code",\#
            "pattern":"^[a-z0-9-]{1,64}$","description":"Which plan."},\#
            "years":{"type":"array","minItems":1,"maxItems":5,\#
            "items":{"type":"integer","minimum":2000,"maximum":2100}},\#
            "kind":{"type":["string","null"],"enum":["a","b",null]},\#
            "extra":{"type":"object","additionalProperties":{"type":"string","maxLength":9}},\#
            "choice":{"oneOf":[{"type":"string","const":"x"},{"type":"integer"}]}},\#
            "required":["plan_code","years","extra","choice"],"additionalProperties":false}
            """#
        #expect(schema.text == expected)
    }

    @Test
    func isReadBackAsItWas() throws {
        #expect(JSONSchema(try JSONDocument.parse(schema.text)) == schema)
        let coded = try JSONDecoder().decode(
            JSONSchema.self,
            from: JSONEncoder().encode(schema)
        )
        #expect(Set(coded.properties.map(\.name)) == Set(schema.properties.map(\.name)))
        #expect(coded.required == schema.required)
        #expect(coded[property: "years"] == schema[property: "years"])
        #expect(coded[property: "choice"] == schema[property: "choice"])
    }

    @Test
    func codesAnyJSONInsideOtherTypes() throws {
        let node = try JSONDocument.parse(#"{"a":[1,-2.5,"x",true,null,{}]}"#)
        let data = try JSONEncoder().encode(node)
        #expect(try JSONDecoder().decode(JSONNode.self, from: data) == node)
    }
}
