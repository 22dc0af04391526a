import Testing

@testable import Gateway

@Suite("Percent signs in a path")
struct PercentDecodingTests {
    @Test(
        "are read as bytes of UTF-8",
        arguments: [
            ("", ""), ("van-quan", "van-quan"), ("V%C4%83n%20Quan", "Văn Quan"), ("a%2Fb", "a/b"),
            ("%2e%2E", ".."), ("Văn", "Văn"), ("%25%34%31", "%41"), ("a+b", "a+b"), ("%00", "\0"),
        ]
    )
    func decoded(text: String, plain: String) {
        #expect(text.percentDecoded == plain)
        #expect(text[...].percentDecoded == plain)
    }

    @Test(
        "what is none is nothing",
        arguments: ["%", "a%", "%4", "%4g", "%%41", "%FF", "%C4", "%C4%", "%ED%A0%80", "%+1"]
    )
    func malformed(text: String) {
        #expect(text.percentDecoded == nil)
    }
}
