import Testing
import Values

@Suite("Text that can be normalised in time")
struct StreamSafeTests {
    @Test(
        "whatever a language writes",
        arguments: ["", "Đồng Giáp", "Gia\u{301}p", "a\u{302}\u{301}\u{323}", "👩‍👩‍👧‍👦", "กี่", "हिन्दी"]
    )
    func languages(text: String) {
        #expect(text.isStreamSafe)
    }

    @Test("thirty marks at a letter, and not one more")
    func marks() {
        let thirty = "a" + String(repeating: "\u{301}", count: 30)
        #expect(thirty.isStreamSafe)
        #expect(!(thirty + "\u{323}").isStreamSafe)
        #expect((thirty + "b" + thirty.dropFirst()).isStreamSafe)
        #expect(!("x" + String(repeating: "\u{301}\u{323}", count: 500_000)).isStreamSafe)
    }
}
