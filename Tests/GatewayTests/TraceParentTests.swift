import Testing

@testable import Gateway

@Suite("The trace context")
struct TraceParentTests {
    private static let given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test(
        "a well-formed one is passed on",
        arguments: [given, "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"]
    )
    func passedOn(text: String) {
        #expect(TraceParent(text).text == text)
    }

    @Test(
        "for anything else a new trace is begun",
        arguments: [
            nil, "", "-", "---", "00", "\0", given + "-", given + "-00", " " + given,
            given.uppercased(),
            "ff" + given.dropFirst(2), "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c8031ă-b7ad6b7169203331-01",
            String(repeating: "0", count: 70_000),
        ]
    )
    func begun(text: String?) {
        let trace = TraceParent(text).text
        #expect(trace != text)
        #expect(trace.wholeMatch(of: /00-[0-9a-f]{32}-[0-9a-f]{16}-01/) != nil)
        #expect(TraceParent(trace).text == trace)
        #expect(TraceParent(text).text != trace)
    }
}
