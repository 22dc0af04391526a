import RPC
import Testing

@testable import RPCTransport

@Suite
struct HeadScannerTests {
    private func head(_ json: String) throws -> Head {
        try Head(try HeadFields(scanning: Array(json.utf8)))
    }

    @Test
    func everyKindIsRead() throws {
        #expect(
            try head(
                #"{"kind":"call","id":9007199254740991,"method":"funding.v1.List","timeout_ms":0,"meta":{"a":"b","c":""},"body":true}"#
            )
                == .call(
                    9_007_199_254_740_991,
                    method: "funding.v1.List",
                    timeoutMilliseconds: 0,
                    meta: ["a": "b", "c": ""]
                )
        )
        #expect(try head(#"{"kind":"reply","id":1}"#) == .reply(1, meta: [:]))
        #expect(try head(#"{"kind":"item","id":2,"body":true}"#) == .item(2))
        #expect(try head(#"{"kind":"end","id":3,"meta":{}}"#) == .end(3, meta: [:]))
        #expect(
            try head(#"{"kind":"error","id":4,"code":"NOT_FOUND","message":"?"}"#)
                == .error(4, code: .notFound, message: "?", meta: [:])
        )
        #expect(try head(#"{"kind":"more","id":5,"count":65536}"#) == .more(5, count: 65_536))
        #expect(try head(#"{"kind":"cancel","id":6}"#) == .cancel(6))
        #expect(try head(#"{"kind":"ping","nonce":""}"#) == .ping(nonce: ""))
        #expect(try head(#"{"kind":"pong","nonce":"x"}"#) == .pong(nonce: "x"))
        #expect(
            try head(#"{"kind":"goaway","last_id":0,"code":"LATER","message":"m"}"#)
                == .goAway(lastID: 0, code: .unknown, message: "m")
        )
    }

    @Test
    func keysComeInAnyOrderWithAnySpaceAndUnknownOnesAreSkipped() throws {
        let json =
            "\n {\t\"later\" : [ 1 , -2.5e+10 , { \"a\" : [ ] , \"b\" : { } } , true , null ] ,\r\n \"id\" : 7 , \"kind\" : \"cancel\" } \n"
        #expect(try head(json) == .cancel(7))
    }

    @Test
    func escapesAreResolved() throws {
        #expect(
            try head(#"{"kind":"ping","\u006eonce":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00 Văn"}"#)
                == .ping(nonce: "\"\\/\u{8}\u{C}\n\r\té😀 Văn")
        )
    }

    @Test
    func aKnownKeyThatAKindDoesNotHaveMayBeAnything() throws {
        #expect(
            try head(#"{"kind":"ping","nonce":"x","id":{"a":[]},"meta":7,"count":"y"}"#)
                == .ping(nonce: "x")
        )
        #expect(try head(#"{"kind":"later","id":"x"}"#) == .unknown)
    }

    @Test(arguments: [
        "", " ", "null", "7", #""x""#, "[]", "{", "}", "{}", #"{"kind"}"#, #"{"kind":}"#,
        #"{"kind":"ping""#,
        #"{"kind":"ping","nonce":"x",}"#, #"{"kind":"ping" "nonce":"x"}"#, #"{'kind':'ping'}"#,
        #"{"kind":"cancel","id":01}"#, #"{"kind":"cancel","id":+1}"#, #"{"kind":"cancel","id":1.}"#,
        #"{"kind":"cancel","id":1e}"#, #"{"kind":"cancel","id":.5}"#, #"{"kind":"cancel","id":-}"#,
        #"{"kind":"cancel","id":1.0}"#, #"{"kind":"cancel","id":1e0}"#,
        #"{"kind":"cancel","id":-1}"#,
        #"{"kind":"cancel","id":0}"#, #"{"kind":"cancel","id":9007199254740992}"#,
        #"{"kind":"cancel","id":99999999999999999999999999}"#, #"{"kind":"cancel","id":"1"}"#,
        #"{"kind":"cancel","id":null}"#, #"{"kind":"cancel","id":true}"#, #"{"kind":7,"id":1}"#,
        #"{"kind":"ping","nonce":"\x"}"#, #"{"kind":"ping","nonce":"\u12"}"#,
        #"{"kind":"ping","nonce":"\uD800"}"#,
        #"{"kind":"ping","nonce":"\uDC00\uD800"}"#, #"{"kind":"ping","nonce":"\uD800\u0041"}"#,
        "{\"kind\":\"ping\",\"nonce\":\"a\nb\"}", #"{"kind":"ping","nonce":"x"}}"#,
        #"{"kind":"ping","nonce":"x"}{}"#,
        #"{"kind":"ping","nonce":"x","a":tru}"#, #"{"kind":"ping","nonce":"x","a":[1,]}"#,
        #"{"kind":"ping","nonce":"x","a":nul"#,
        #"{"kind":"call","id":1,"method":"m","meta":{"a":"b","a":"c"}}"#,
        #"{"kind":"call","id":1,"method":"m","meta":[]}"#,
        #"{"kind":"call","id":1,"method":"m","timeout_ms":null}"#, #"{"kind":"item","id":1}"#,
        #"{"kind":"goaway","last_id":-1,"code":"OK","message":""}"#, "\u{FEFF}{\"kind\":\"later\"}",
    ])
    func whatIsNoHeadIsRefused(_ json: String) {
        #expect(throws: ProtocolViolation.self) { try head(json) }
    }

    @Test
    func nestingHasALimit() throws {
        func nested(_ depth: Int) -> String {
            let brackets =
                String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return #"{"kind":"later","x":\#(brackets)}"#
        }
        #expect(try head(nested(30)) == .unknown)
        #expect(throws: ProtocolViolation.deepHead) { try head(nested(10_000)) }
    }

    @Test
    func bytesThatAreNotUTF8AreRefusedWhereverTheyStand() {
        for bad in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE1, 0xBB]] as [[UInt8]] {
            for (before, after) in [
                (#"{"kind":"later","x":""#, #""}"#), (#"{"kind":"ping","nonce":"\n"#, #""}"#),
            ] {
                let frame = Array(before.utf8) + bad + Array(after.utf8)
                #expect(throws: ProtocolViolation.malformedHead) { try HeadFields(scanning: frame) }
            }
        }
    }
}
