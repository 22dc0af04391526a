import AccessControl
import Signing
import Testing
import Values

@testable import Gateway
@testable import ServiceRuntime

@Suite("The tokens by which services know the caller")
struct CallerTokensTests {
    private let key: Ed25519PrivateKey
    private let clock = FixedClock(GatewayBench.start)
    private let tokens: CallerTokens
    private let principal = Principal(
        kind: .operator,
        id: "operator:lan",
        grants: [Grant(role: .operator, units: .all)]
    )

    init() throws {
        key = try Ed25519PrivateKey()
        tokens = CallerTokens(issuer: "gateway", key: key, clock: clock)
    }

    @Test("one is used again while enough of its life is left, and never without that")
    func reuse() throws {
        let verifier = CallerTokenVerifier(
            keys: [key.publicKey.keyID: key.publicKey],
            audience: "funding",
            clock: clock
        )
        let first = try tokens.authorization(for: principal, to: "funding")
        clock.advance(by: .seconds(24))
        #expect(try tokens.authorization(for: principal, to: "funding") == first)
        clock.advance(by: .seconds(1))
        let second = try tokens.authorization(for: principal, to: "funding")
        #expect(second != first)
        // The longest call takes 30 s, and the first token was handed out a moment ago.
        clock.advance(by: .seconds(30))
        #expect(try verifier.principal(authorization: first) == principal)
        #expect(try verifier.principal(authorization: second) == principal)
    }

    @Test("each service and each principal, with these very grants, has its own")
    func own() throws {
        let fewer = Principal(kind: .operator, id: "operator:lan", grants: [])
        let all = [
            try tokens.authorization(for: principal, to: "funding"),
            try tokens.authorization(for: principal, to: "reporting"),
            try tokens.authorization(for: fewer, to: "funding"),
        ]
        #expect(Set(all).count == 3)
    }
}
