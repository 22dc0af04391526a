import AccessControl
import RPC
import Signing
import Testing
import Values

@testable import ServiceRuntime

@Suite("A key that speaks for one service alone")
struct SpeakingForTests {
    private let gateway: Ed25519PrivateKey
    private let reporting: Ed25519PrivateKey
    private let clock: FixedClock
    private let both: FirstToAccept

    private static let service = Principal(
        kind: .service,
        id: "service:reporting",
        grants: [Grant(role: .service, units: .all)]
    )
    private static let user = Principal(
        kind: .user,
        id: "user:12",
        grants: [Grant(role: .standingOfficer, units: .all)]
    )

    init() throws {
        let (gateway, reporting) = (try Ed25519PrivateKey(), try Ed25519PrivateKey())
        let clock = FixedClock(try #require(Instant(secondsSince1970: 1_700_000_000)))
        (self.gateway, self.reporting, self.clock) = (gateway, reporting, clock)
        both = FirstToAccept(authenticators: [
            CallerTokenVerifier(
                keys: [gateway.publicKey.keyID: gateway.publicKey],
                audience: "funding",
                clock: clock
            ),
            CallerTokenVerifier(
                keys: [reporting.publicKey.keyID: reporting.publicKey],
                issuer: "reporting",
                speakingOnlyFor: ServicePeers.principal(of: "reporting"),
                audience: "funding",
                clock: clock
            ),
        ])
    }

    private func accepted(
        _ principal: Principal,
        issuer: String = "reporting",
        key: Ed25519PrivateKey? = nil,
        to service: String = "funding"
    ) throws -> Principal? {
        let tokens = CallerTokens(issuer: issuer, key: key ?? reporting, clock: clock)
        let authorization = try tokens.authorization(for: principal, to: service)
        return try? both.principal(authorization: authorization)
    }

    @Test("is accepted for that service, with the units that its caller had")
    func itself() throws {
        #expect(try accepted(Self.service) == Self.service)
        let narrow = Principal(
            kind: .service,
            id: "service:reporting",
            grants: [Grant(role: .service, units: .units([try UnitCode(validating: "van-quan")]))]
        )
        #expect(try accepted(narrow) == narrow)
    }

    @Test("speaks for no user, no operator and no other service")
    func others() throws {
        let others: [(Principal.Kind, String)] = [
            (.user, "user:12"), (.operator, "operator:lan"), (.service, "service:funding"),
            (.user, "service:reporting"), (.operator, "service:reporting"),
            (.anonymous, "anonymous"), (.service, "service:reporting "),
        ]
        for (kind, id) in others {
            let principal = Principal(kind: kind, id: id, grants: Self.service.grants)
            #expect(try accepted(principal) == nil, "\(kind) \(id)")
        }
    }

    @Test(
        "claims no other role, alone or beside its own",
        arguments: [Role.administrator, .operator]
    )
    func roles(role: Role) throws {
        let grants = [Grant(role: role, units: .all)]
        for grants in [grants, Self.service.grants + grants] {
            let principal = Principal(kind: .service, id: "service:reporting", grants: grants)
            #expect(try accepted(principal) == nil)
        }
    }

    @Test("one service's token is no other service's")
    func audience() throws {
        #expect(try accepted(Self.service, to: "indicators") == nil)
    }

    @Test("neither issuer signs with the other's key, under whichever name")
    func keys() throws {
        #expect(try accepted(Self.user, issuer: "gateway", key: gateway) == Self.user)
        #expect(try accepted(Self.user, issuer: "gateway", key: reporting) == nil)
        #expect(try accepted(Self.user, issuer: "reporting", key: gateway) == nil)
        #expect(try accepted(Self.service, issuer: "reporting", key: gateway) == nil)
        let stranger = try Ed25519PrivateKey()
        #expect(try accepted(Self.service, key: stranger) == nil)
    }

    @Test("whom nobody accepts is UNAUTHENTICATED", arguments: [nil, "", "Bearer x.y.z"])
    func nobody(authorization: String?) {
        let error = #expect(throws: RPCError.self) {
            try both.principal(authorization: authorization)
        }
        #expect(error?.code == .unauthenticated)
        let none = #expect(throws: RPCError.self) {
            try FirstToAccept(authenticators: []).principal(authorization: authorization)
        }
        #expect(none?.code == .unauthenticated)
    }
}
