import JSONSchema
import Testing

@testable import Operator

@Suite
struct IndentedJSONTests {
    @Test
    func numbersStayAsTheyWereWritten() throws {
        let node = try JSONDocument.parse(
            #"{"a_vnd":9007199254740993,"b":1.50,"c":[1e400,{}],"d":[]}"#
        )
        #expect(
            IndentedJSON.text(of: node) == """
                {
                  "a_vnd": 9007199254740993,
                  "b": 1.50,
                  "c": [
                    1e400,
                    {}
                  ],
                  "d": []
                }
                """
        )
    }

    @Test
    func namesAndTextsAreEscaped() throws {
        let node = try JSONDocument.parse(#"{"a\"b":"Văn\nQuan"}"#)
        #expect(IndentedJSON.text(of: node) == "{\n  \"a\\\"b\": \"Văn\\nQuan\"\n}")
    }
}
