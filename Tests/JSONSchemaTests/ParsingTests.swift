import JSONSchema
import Testing
import Values

@Suite
struct ParsingTests {
    @Test
    func keepsNumbersAsWrittenAndMembersInOrder() throws {
        let node = try JSONDocument.parse(#"{"b": 1.50, "a": [true, null, -0e+2]}"#)
        #expect(node.members.map(\.name) == ["b", "a"])
        #expect(node["b"]?.numberText == "1.50")
        #expect(node["a"]?[2]?.value == .number("-0e+2"))
        #expect(String(decoding: node.bytes, as: UTF8.self) == #"{"b":1.50,"a":[true,null,-0e+2]}"#)
    }

    @Test
    func knowsLinesAndColumnsInScalars() throws {
        let node = try JSONDocument.parse("{\n  \"xã Tri Lễ\": 1, \"b\":\r\n[2,\n 3]}")
        #expect(node["xã Tri Lễ"]?.line == 2)
        #expect(node["xã Tri Lễ"]?.column == 16)
        #expect(node["b"]?.line == 3)
        #expect(node["b"]?[1]?.line == 4)
        #expect(node["b"]?[1]?.column == 2)
    }

    @Test("marks without end are refused in names, values and escapes, in time")
    func refusesEndlessMarks() {
        let marks = String(repeating: "\u{301}\u{323}", count: 50_000)
        let escapes = String(repeating: #"\u0301\u0323"#, count: 50_000)
        for text in ["{\"a\(marks)\": 1}", "[\"a\(marks)\"]", "[\"a\(escapes)\"]"] {
            #expect(throws: JSONSyntaxError.self) { try JSONDocument.parse(text) }
        }
    }

    @Test
    func resolvesEscapes() throws {
        let node = try JSONDocument.parse(#""\"\\\/\b\f\n\r\t\u1ec5\ud83d\ude00""#)
        #expect(node.string == "\"\\/\u{8}\u{C}\n\r\tễ😀")
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "01", "1.", ".5", "+1", "-", "1e", "1e+", "0x1", "NaN", "[1,]",
        "[1 2]", "[", "]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "\"",
        "\"\n\"", "\"\u{1}\"", #""\x""#, #""\u12""#, #""\u12G4""#, #""\ud800""#, #""\udc00""#,
        #""\ud800\u0041""#, #""\ud800\ud800""#, "1 2", "{} x", "\u{FEFF}{}", "\u{A0}1", "// c\n1",
        #""\u１２３４""#,
    ])
    func refusesWhatIsNotJSON(_ text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONDocument.parse(text) }
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xE1, 0xBB, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
        ] as [[UInt8]]
    )
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError.self) { try JSONDocument.parse(bytes) }
    }

    @Test
    func namesTheDuplicateAndItsPlace() throws {
        let error = #expect(throws: JSONSyntaxError.self) {
            try JSONDocument.parse("{\"a\": 1,\n \"\\u0061\": 2}")
        }
        #expect(error?.rule == "duplicate")
        #expect(error?.line == 2)
        #expect(error?.column == 2)
        #expect(error?.violation.message.vi.contains("lặp lại") == true)
    }

    @Test
    func takesMarksThatAreApartForTheSameName() {
        #expect(throws: JSONSyntaxError.self) {
            try JSONDocument.parse("{\"\u{EA}\": 1, \"e\u{302}\": 2}")
        }
    }

    @Test
    func limitsDepthBytesAndValues() throws {
        let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        _ = try JSONDocument.parse(deep(64))
        #expect(throws: JSONSyntaxError.self) { try JSONDocument.parse(deep(65)) }
        #expect(throws: JSONSyntaxError.self) {
            try JSONDocument.parse(deep(1_000_000), limits: JSONLimits(depth: .max))
        }
        #expect(throws: JSONSyntaxError.self) {
            try JSONDocument.parse(String(repeating: "{\"a\":", count: 500_000))
        }
        #expect(throws: JSONSyntaxError.self) {
            try JSONDocument.parse("[1,2,3]", limits: JSONLimits(bytes: 6))
        }
        #expect(throws: JSONSyntaxError.self) {
            try JSONDocument.parse("[1,2,3]", limits: JSONLimits(values: 3))
        }
    }
}
