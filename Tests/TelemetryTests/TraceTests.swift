import Testing

@testable import Telemetry

@Suite("The trace context")
struct TraceTests {
    private static let given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test(
        "a well-formed one is read",
        arguments: [given, "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"]
    )
    func read(text: String) throws {
        let trace = try #require(Trace(text))
        #expect(trace.text == text)
        #expect(trace.id == "0af7651916cd43dd8448eb211c80319c")
        #expect(trace.isRecorded == text.hasSuffix("1"))
    }

    @Test(
        "the last bit of the flags says whether somebody records it",
        arguments: zip(
            ["00", "01", "0a", "0b", "fe", "ff"],
            [false, true, false, true, false, true]
        )
    )
    func recorded(flags: String, isRecorded: Bool) {
        #expect(Trace(Self.given.dropLast(2) + flags)?.isRecorded == isRecorded)
    }

    @Test(
        "the next step has the same request, another step, and the caller's wish to record it",
        arguments: [given, given.dropLast() + "0", given.dropLast(2) + "ff"]
    )
    func continued(text: String) throws {
        let next = Trace(continuing: text)
        let former = try #require(Trace(text))
        #expect(next.id == former.id)
        #expect(next.text.split(separator: "-")[2] != former.text.split(separator: "-")[2])
        #expect(next.isRecorded == former.isRecorded)
        #expect(Trace(next.text) == next)
    }

    @Test(
        "for anything else a new request is begun, which nobody records",
        arguments: [
            nil, "", "-", "---", "00", "\0", given + "-", given + "-00", " " + given,
            given.uppercased(),
            "ff" + given.dropFirst(2), "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c8031ă-b7ad6b7169203331-01",
            "00x0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            String(repeating: "0", count: 70_000),
        ]
    )
    func begun(text: String?) {
        #expect(text.flatMap { Trace($0) } == nil)
        let trace = Trace(continuing: text)
        #expect(trace.text.wholeMatch(of: /00-[0-9a-f]{32}-[0-9a-f]{16}-00/) != nil)
        #expect(Trace(trace.text) == trace)
        #expect(Trace(continuing: text).id != trace.id)
    }

    @Test("ids are all different")
    func different() {
        let ids = Set((0..<10_000).map { _ in Trace(continuing: nil).id })
        #expect(ids.count == 10_000)
    }
}
