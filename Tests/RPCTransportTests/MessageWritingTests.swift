import NIOCore
import RPC
import Testing
import Values

@testable import RPCTransport

@Suite
struct MessageWritingTests {
    private func text(_ message: Message) -> String {
        String(decoding: bytes([message]).dropFirst(4), as: UTF8.self)
    }

    @Test
    func headsAreWrittenAsTheWireHasThem() {
        #expect(
            text(Message(.call(1, method: "a.v1.B", timeoutMilliseconds: 500, meta: ["k": "v"])))
                == #"{"kind":"call","id":1,"method":"a.v1.B","timeout_ms":500,"meta":{"k":"v"}}"#
        )
        #expect(text(Message(.end(2, meta: [:]))) == #"{"kind":"end","id":2}"#)
        #expect(
            text(Message(.error(3, code: .aborted, message: "\"\\\n\u{1}\u{1F}ặ", meta: [:])))
                == #"{"kind":"error","id":3,"code":"ABORTED","message":"\"\\\n\u0001\u001fặ"}"#
        )
        #expect(text(Message(.more(4, count: 8))) == #"{"kind":"more","id":4,"count":8}"#)
        #expect(
            text(Message(.goAway(lastID: 0, code: .unavailable, message: "x")))
                == #"{"kind":"goaway","last_id":0,"code":"UNAVAILABLE","message":"x"}"#
        )
    }

    @Test
    func aBodyFollowsItsHeadAsAFrameOfItsOwn() {
        let written = bytes([Message(.item(1), body: [0x37])])
        #expect(written == frame(#"{"kind":"item","id":1,"body":true}"#) + frame([0x37]))
    }

    @Test
    func anEmptyBodyIsNone() {
        #expect(
            bytes([Message(.reply(1, meta: [:]), body: [])]) == frame(#"{"kind":"reply","id":1}"#)
        )
    }

    @Test
    func whatThePeerWouldNotTakeIsNotWritten() {
        var limits = WireLimits()
        limits.headBytes = 60
        limits.bodyBytes = 100
        var buffer = ByteBuffer(string: "before")
        let longHead = Message(.ping(nonce: String(repeating: "x", count: 60)))
        #expect(throws: OversizeMessage.head) { try buffer.write(longHead, limits: limits) }
        let longBody = Message(.item(1), body: [UInt8](repeating: 0x31, count: 101))
        #expect(throws: OversizeMessage.body) { try buffer.write(longBody, limits: limits) }
        #expect(String(buffer: buffer) == "before")
    }

    @Test
    func anErrorsTextIsCutBeforeItFillsAHead() throws {
        let long = String(repeating: "ặ", count: 100_000)
        let error = RPCError(.internal, .init(vi: long, en: long))
        guard case .error(1, _, let text, _) = Message(error: error, of: 1, in: .vi).head else {
            Issue.record("no error")
            return
        }
        #expect(text.utf8.count <= 4096)
    }
}
