import JSONSchema
import Testing

@Suite
struct WritingTests {
    @Test
    func setsCommasBetweenMembersAndElements() {
        var writer = JSONWriter()
        writer.object {
            $0.key("items")
            $0.array {
                for amount in [1, 2] { $0.int(amount) }
                $0.array { _ in }
                $0.object { _ in }
            }
            $0.key("total")
            $0.raw("272797000000")
            $0.key("empty")
            $0.null()
            $0.key("flag")
            $0.bool(false)
            $0.key("raw")
            $0.raw(#"{"a":1}"#.utf8)
        }
        let expected =
            #"{"items":[1,2,[],{}],"total":272797000000,"empty":null,"flag":false,"raw":{"a":1}}"#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test
    func escapesWhatMustBeAndNothingElse() throws {
        var writer = JSONWriter(reservingCapacity: 64)
        let text = "xã \"Tri Lễ\" \\ / \n\r\t\u{0}\u{1F}\u{7F}\u{2028}😀"
        writer.string(text)
        let expected =
            #""xã \"Tri Lễ\" \\ / \n\r\t\u0000\u001f"# + "\u{7F}\u{2028}😀\""
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
        #expect(try JSONDocument.parse(writer.bytes).string == text)
    }
}
