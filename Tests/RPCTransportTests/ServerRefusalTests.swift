import RPC
import Testing

@testable import RPCTransport

/// What arrives at a server, and what it gets.
@Suite
struct ServerRefusalTests {
    struct Broken: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var code = RPCCode.invalidArgument
        var lastID = 0
        var testDescription: String { name }
    }

    static let broken = [
        Broken(name: "a frame of length 0", bytes: [0, 0, 0, 0]),
        Broken(
            name: "a frame that claims 4 GiB",
            bytes: [0xFF, 0xFF, 0xFF, 0xFF],
            code: .resourceExhausted
        ),
        Broken(name: "a head over its limit", bytes: [0, 1, 0, 1], code: .resourceExhausted),
        Broken(
            name: "a body over its limit",
            bytes: frame(#"{"kind":"call","id":1,"method":"a","body":true}"#) + [0, 0x40, 0, 1],
            code: .resourceExhausted
        ),
        Broken(
            name: "a body of length 0",
            bytes: frame(#"{"kind":"call","id":1,"method":"a","body":true}"#) + [0, 0, 0, 0]
        ),
        Broken(name: "a head that is not JSON", bytes: frame("hello")),
        Broken(name: "a head that is an array", bytes: frame("[]")),
        Broken(
            name: "a head that is not UTF-8",
            bytes: frame([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])
        ),
        Broken(
            name: "a head with something behind it",
            bytes: frame(#"{"kind":"cancel","id":1} x"#)
        ),
        Broken(name: "a head without a kind", bytes: frame(#"{"id":1}"#)),
        Broken(name: "a call without an id", bytes: frame(#"{"kind":"call","method":"a"}"#)),
        Broken(name: "a call without a method", bytes: frame(#"{"kind":"call","id":1}"#)),
        Broken(
            name: "a method that is a number",
            bytes: frame(#"{"kind":"call","id":1,"method":7}"#)
        ),
        Broken(name: "the id 0", bytes: frame(#"{"kind":"call","id":0,"method":"a"}"#)),
        Broken(
            name: "an id with a fraction",
            bytes: frame(#"{"kind":"call","id":1.5,"method":"a"}"#)
        ),
        Broken(
            name: "the id 2^53",
            bytes: frame(#"{"kind":"call","id":9007199254740992,"method":"a"}"#)
        ),
        Broken(
            name: "meta with a number",
            bytes: frame(#"{"kind":"call","id":1,"method":"a","meta":{"x":1}}"#)
        ),
        Broken(
            name: "a timeout below 0",
            bytes: frame(#"{"kind":"call","id":1,"method":"a","timeout_ms":-1}"#)
        ),
        Broken(
            name: "a body that is said in words",
            bytes: frame(#"{"kind":"call","id":1,"method":"a","body":"yes"}"#)
        ),
        Broken(name: "more by 0", bytes: frame(#"{"kind":"more","id":1,"count":0}"#)),
        Broken(name: "more by 65,537", bytes: frame(#"{"kind":"more","id":1,"count":65537}"#)),
        Broken(name: "a ping without a nonce", bytes: frame(#"{"kind":"ping"}"#)),
        Broken(
            name: "a nonce that escaping would make larger than a head",
            bytes: frame(
                #"{"kind":"ping","nonce":""# + String(repeating: #"\b"#, count: 30_000) + #""}"#
            )
        ),
        Broken(
            name: "a nonce of 257 bytes",
            bytes: frame(
                #"{"kind":"ping","nonce":""# + String(repeating: "n", count: 257) + #""}"#
            )
        ),
        Broken(name: "a known key twice", bytes: frame(#"{"kind":"cancel","id":1,"id":2}"#)),
        Broken(name: "a reply from a client", bytes: frame(#"{"kind":"reply","id":1}"#)),
        Broken(
            name: "an id that does not increase",
            bytes: frame(#"{"kind":"call","id":7,"method":"a"}"#)
                + frame(#"{"kind":"call","id":7,"method":"a"}"#),
            lastID: 7
        ),
    ]

    @Test(arguments: broken)
    func aBrokenRuleEndsItsConnectionAndNoOther(_ broken: Broken) async throws {
        let handler = TestHandler { call, _ throws(RPCError) in
            if call.method == "a" { try? await Task.sleep(for: .seconds(60)) }
            return CallAnswer(body: call.body)
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { other in
                try await other.send(Message(.ping(nonce: "before")))
                #expect(try await other.message()?.head == .pong(nonce: "before"))

                let last = try await withPeer(port: port) { peer in
                    try await peer.send(broken.bytes)
                    let last = try await peer.message()
                    #expect(try await peer.isAtEnd())
                    return last
                }
                guard case .goAway(let lastID, let code, let message) = last?.head else {
                    Issue.record("\(String(describing: last))")
                    return
                }
                #expect(lastID == broken.lastID)
                #expect(code == broken.code)
                #expect(!message.isEmpty)

                let call = Head.call(1, method: "b", timeoutMilliseconds: nil, meta: [:])
                try await other.send(Message(call, body: [0x31]))
                #expect(try await other.message() == Message(.reply(1, meta: [:]), body: [0x31]))
            }
        }
    }

    @Test
    func aMessageCutOffByTheEndOfItsConnectionIsRefused() async throws {
        try await withServer(TestHandler.echo) { port in
            for cut in [
                frame(#"{"kind":"call","id":1,"method":"a","body":true}"#),
                Array(frame(#"{"kind":"ping","nonce":"x"}"#).dropLast()),
                [0, 0],
            ] {
                try await withPeer(port: port) { peer in
                    try await peer.send(cut)
                    peer.finishSending()
                    let head = try await peer.message()?.head
                    #expect(
                        head
                            == .goAway(
                                lastID: 0,
                                code: .invalidArgument,
                                message: ProtocolViolation.missingBody.message
                            )
                    )
                    #expect(try await peer.isAtEnd())
                }
            }
        }
    }

    @Test
    func unknownKindsAndKeysAreIgnoredWithTheirBodies() async throws {
        try await withServer(TestHandler.echo) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    frames: #"{"kind":"hint","id":"x","body":true}"#,
                    #"{"kind":"call"}"#,
                    #"{"kind":"later"}"#,
                    #"{"later":[{"a":[1e5,"\u00e9",null]}],"kind":"ping","nonce":"n","id":"x"}"#
                )
                #expect(try await peer.message()?.head == .pong(nonce: "n"))
            }
        }
    }

    @Test
    func theLongestNonceIsAnswered() async throws {
        try await withServer(TestHandler.echo) { port in
            try await withPeer(port: port) { peer in
                let nonce = String(repeating: "\u{8}", count: 256)
                try await peer.send(Message(.ping(nonce: nonce)))
                #expect(try await peer.message()?.head == .pong(nonce: nonce))
            }
        }
    }

    @Test
    func oneCallMoreThanAllowedFailsAlone() async throws {
        var limits = WireLimits()
        limits.callsInFlight = 2
        try await withServer(TestHandler.never, limits: limits) { port in
            try await withPeer(port: port) { peer in
                for id in 1...3 {
                    try await peer.send(
                        Message(.call(id, method: "a", timeoutMilliseconds: nil, meta: [:]))
                    )
                }
                guard case .error(3, .resourceExhausted, _, _) = try await peer.message()?.head
                else {
                    Issue.record("no refusal")
                    return
                }
                try await peer.send(Message(.cancel(1)))
                guard case .error(1, .cancelled, _, _) = try await peer.message()?.head else {
                    Issue.record("no answer to cancel")
                    return
                }
                // There is room again.
                try await peer.send(
                    Message(.call(4, method: "a", timeoutMilliseconds: nil, meta: [:])),
                    Message(.cancel(4))
                )
                guard case .error(4, .cancelled, _, _) = try await peer.message()?.head else {
                    Issue.record("call 4 was not taken")
                    return
                }
            }
        }
    }

    @Test
    func metaOverItsLimitsFailsItsCallAlone() async throws {
        try await withServer(TestHandler.echo) { port in
            try await withPeer(port: port) { peer in
                let meta = ["x": String(repeating: "y", count: 20_000)]
                let many = Dictionary(uniqueKeysWithValues: (0..<40).map { ("k\($0)", "v") })
                try await peer.send(
                    Message(.call(1, method: "a", timeoutMilliseconds: nil, meta: meta)),
                    Message(.call(2, method: "a", timeoutMilliseconds: nil, meta: many)),
                    Message(.call(3, method: "a", timeoutMilliseconds: nil, meta: ["a": "b"]))
                )
                for id in 1...2 {
                    guard case .error(id, .resourceExhausted, _, _) = try await peer.message()?.head
                    else {
                        Issue.record("call \(id) was not refused")
                        return
                    }
                }
                #expect(try await peer.message()?.head == .reply(3, meta: [:]))
            }
        }
    }

    @Test
    func aMessageThatIsBegunAndNotCompletedEndsItsConnection() async throws {
        var limits = WireLimits()
        limits.messageSilence = .milliseconds(50)
        try await withServer(TestHandler.echo, limits: limits) { port in
            for begun in [[0, 0, 1], frame(#"{"kind":"call","id":1,"method":"a","body":true}"#)] {
                try await withPeer(port: port) { peer in
                    try await peer.send(begun)
                    guard case .goAway(0, .deadlineExceeded, _) = try await peer.message()?.head
                    else {
                        Issue.record("it was not given up")
                        return
                    }
                    #expect(try await peer.isAtEnd())
                }
            }
        }
    }

    @Test
    func anIdleConnectionIsKept() async throws {
        var limits = WireLimits()
        limits.messageSilence = .milliseconds(20)
        try await withServer(TestHandler.echo, limits: limits) { port in
            try await withPeer(port: port) { peer in
                for nonce in ["a", "b", "c"] {
                    try await peer.send(Message(.ping(nonce: nonce)))
                    #expect(try await peer.message()?.head == .pong(nonce: nonce))
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
        }
    }
}
