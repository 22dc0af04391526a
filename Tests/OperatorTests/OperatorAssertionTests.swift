import AccessControl
import FoundationEssentials
import ServiceRuntime
import Signing
import Testing
import Values

@testable import Operator

@Suite
struct OperatorAssertionTests {
    private let now = Instant(secondsSince1970: 1_750_000_000)

    @Test
    func itNamesTheOperatorForAMinuteAndClaimsNothing() throws {
        let name = try OperatorName(given: "lan", settings: Settings(environment: [:]))
        let claims = OperatorAssertion.claims(of: name, at: try #require(now))
        #expect(claims.issuer == "operator")
        #expect(claims.audience == ["gateway"])
        #expect(claims.subject == "operator:lan")
        #expect(claims.kind == .operator)
        #expect(claims.grants == [])
        #expect(claims.issuedAt == 1_750_000_000)
        #expect(claims.expiresAt == 1_750_000_060)
    }

    @Test
    func itNamesWhomTheOperatorActsFor() throws {
        let name = try OperatorName(given: "lan", settings: Settings(environment: [:]))
        let claims = OperatorAssertion.claims(
            of: name,
            actingFor: "hoa",
            at: try #require(now)
        )
        #expect(claims.subject == "account:hoa" && claims.kind == .user)
        #expect(claims.actor?.subject == "operator:lan")
        #expect(claims.grants == [])
    }

    @Test
    func theGatewayAcceptsItByThePublicKey() throws {
        let name = try OperatorName(given: "lan", settings: Settings(environment: [:]))
        let instant = try #require(now)
        let key = try Ed25519PrivateKey()
        let authorization = try OperatorAssertion.authorization(of: name, key: key, at: instant)
        let publicKey = key.publicKey
        let verifier = CallerTokenVerifier(
            keys: [publicKey.keyID: publicKey],
            issuer: "operator",
            audience: "gateway",
            clock: FixedClock(instant)
        )
        let principal = try verifier.principal(authorization: authorization)
        #expect(principal.id == "operator:lan")
    }
}
