import AccessControl
import FoundationEssentials
import RPC
import Signing
import Testing
import Values

@testable import ServiceRuntime

@Suite("The caller's token")
struct CallerTokenTests {
    private let key: Ed25519PrivateKey
    private let clock: FixedClock
    private let verifier: CallerTokenVerifier
    private let principal = Principal(
        kind: .user,
        id: "user:12",
        grants: [Grant(role: .standingOfficer, units: .all)]
    )

    private static let now: Int64 = 1_700_000_000

    init() throws {
        key = try Ed25519PrivateKey()
        clock = FixedClock(try #require(Instant(secondsSince1970: Self.now)))
        verifier = CallerTokenVerifier(
            keys: [key.publicKey.keyID: key.publicKey],
            audience: "funding",
            clock: clock,
            limit: 8
        )
    }

    private func token(
        issuer: String = "gateway",
        audience: [String] = ["funding"],
        subject: String? = nil,
        issuedAt: Int64 = now,
        lifetime: Int64 = 60,
        key other: Ed25519PrivateKey? = nil,
        keyID: String? = nil
    ) throws -> String {
        let principal = subject.map { Principal(kind: .user, id: $0, grants: []) } ?? principal
        let claims = CallerClaims(
            issuer: issuer,
            audience: audience,
            principal: principal,
            issuedAt: issuedAt,
            lifetime: lifetime
        )
        let payload = Array(try JSONEncoder().encode(claims))
        return try JWS.sign(payload, key: other ?? key, keyID: keyID ?? key.publicKey.keyID)
    }

    private func accepted(_ token: String) -> Principal? {
        try? verifier.principal(authorization: "Bearer \(token)")
    }

    @Test("a valid one tells who calls, the first time and from memory")
    func valid() throws {
        let token = try token()
        #expect(accepted(token) == principal)
        #expect(verifier.rememberedCount == 1)
        #expect(accepted(token) == principal)
    }

    @Test("one for several services is accepted by each of them")
    func severalServices() throws {
        #expect(accepted(try token(audience: ["reporting", "funding"])) == principal)
    }

    @Test("a remembered one is accepted to its last second and no longer")
    func expiryFromMemory() throws {
        let token = try token(lifetime: 60)
        #expect(accepted(token) == principal)
        clock.advance(by: .milliseconds(59_999))
        #expect(accepted(token) == principal)
        clock.advance(by: .milliseconds(1))
        #expect(accepted(token) == nil)
    }

    @Test("one that is seen for the first time is, too", arguments: [(59, true), (60, false)])
    func expiryAtFirstSight(age: Int, isAccepted: Bool) throws {
        let token = try token(lifetime: 60)
        clock.advance(by: .seconds(age))
        #expect((accepted(token) != nil) == isAccepted)
    }

    @Test("one of the future is refused beyond what two clocks may differ")
    func future() throws {
        #expect(accepted(try token(issuedAt: Self.now + 5)) != nil)
        #expect(accepted(try token(issuedAt: Self.now + 6)) == nil)
    }

    @Test("one that would live longer than five minutes is refused")
    func longLife() throws {
        #expect(accepted(try token(lifetime: 300)) != nil)
        #expect(accepted(try token(lifetime: 301)) == nil)
        #expect(accepted(try token(issuedAt: .min, lifetime: .max)) == nil)
    }

    @Test("one from, for or signed by somebody else is refused")
    func somebodyElse() throws {
        let other = try Ed25519PrivateKey()
        let refused = [
            try token(issuer: "operator"), try token(audience: ["reporting"]),
            try token(audience: []),
            try token(key: other), try token(key: other, keyID: other.publicKey.keyID),
        ]
        for token in refused { #expect(accepted(token) == nil) }
        #expect(verifier.rememberedCount == 0)
    }

    @Test("one without a signature is refused")
    func unsigned() throws {
        let parts = try token().split(separator: ".").map(String.init)
        for header in [
            #"{"alg":"none"}"#, #"{"alg":"none","kid":"\#(key.publicKey.keyID)","typ":"JWT"}"#,
        ] {
            let forged = Base64.url.encode(Array(header.utf8))
            for signature in ["", parts[2]] {
                #expect(accepted("\(forged).\(parts[1]).\(signature)") == nil)
            }
        }
    }

    @Test("no part of one is accepted")
    func truncated() throws {
        let token = try token()
        for length in 0..<token.utf8.count {
            #expect(accepted(String(token.prefix(length))) == nil)
        }
    }

    @Test(
        "signed claims that are not a caller's are refused",
        arguments: ["", "{}", "[]", #"{"iss":"gateway"}"#]
    )
    func otherClaims(payload: String) throws {
        let token = try JWS.sign(Array(payload.utf8), key: key, keyID: key.publicKey.keyID)
        #expect(accepted(token) == nil)
    }

    @Test("what is no bearer's is UNAUTHENTICATED")
    func notBearer() throws {
        let token = try token()
        for authorization in [
            nil, "", token, "Basic \(token)", "bearer\(token)", "Bearer", "Bearer ",
        ] {
            let error = #expect(throws: RPCError.self) {
                try verifier.principal(authorization: authorization)
            }
            #expect(error?.code == .unauthenticated)
        }
    }

    @Test("the memory holds so many and no more, and whoever is accepted late is remembered, too")
    func bounded() throws {
        for number in 0..<20 { #expect(accepted(try token(subject: "user:\(number)")) != nil) }
        let count = verifier.rememberedCount
        #expect((4...8).contains(count))
        let last = try token()
        #expect(accepted(last) == principal && accepted(last) == principal)
        #expect((4...8).contains(verifier.rememberedCount))
        clock.advance(by: .seconds(61))
        #expect(accepted(last) == nil)
    }
}
