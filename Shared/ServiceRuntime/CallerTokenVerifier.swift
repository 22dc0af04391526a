public import AccessControl
import JSONSchema
public import RPC
public import Signing
import Synchronization
public import Values

/// Accepts the gateway's caller tokens: one signature check a token, then from memory until it expires.
///
/// A check costs some 0.1 ms, several times a short read's whole work: hence the memory, which holds a limited number of tokens.
public final class CallerTokenVerifier: Authenticator {
    private let keys: [String: Ed25519PublicKey]
    private let issuer: String
    /// The only principal that this issuer may speak for; any where it is `nil`.
    private let subject: String?
    private let audience: String
    private let clock: any BusinessClock
    private let verified: Mutex<BoundedMemory<String, CallerClaims>>

    /// - Parameters:
    ///   - keys: the public keys that tokens may be signed with, by key id.
    ///   - subject: the only principal that the issuer may speak for, with a service's role and no other.
    ///   - audience: the name of the service that asks.
    ///   - limit: tokens remembered: room for those of 10,000 callers at a time, in each of the memory's halves.
    public init(
        keys: [String: Ed25519PublicKey],
        issuer: String = "gateway",
        speakingOnlyFor subject: String? = nil,
        audience: String,
        clock: any BusinessClock,
        limit: Int = 20_000
    ) {
        self.keys = keys
        self.issuer = issuer
        self.subject = subject
        self.audience = audience
        self.clock = clock
        verified = Mutex(BoundedMemory(limit: limit))
    }

    /// How many tokens are remembered now.
    var rememberedCount: Int { verified.withLock { $0.count } }

    public func principal(authorization: String?) throws(RPCError) -> Principal {
        guard let authorization, authorization.hasPrefix("Bearer ") else { throw .unauthenticated }
        let token = String(authorization.dropFirst("Bearer ".count))
        let now = clock.now().secondsSince1970
        let claims: CallerClaims
        if let known = known(token) { claims = known } else { claims = try check(token) }
        guard claims.expiresAt > now, claims.expiresAt <= now + Self.longestLife,
            claims.issuedAt <= now + Self.clockTolerance
        else { throw .unauthenticated }
        // Each of its grants has an end of its own.
        return claims.principal.holding(at: now)
    }

    /// Nobody of ours makes a token that lives longer: one that does was not made with care.
    private static let longestLife: Int64 = 300

    /// Two machines' clocks differ by less than this; the token's own life is 60 s.
    private static let clockTolerance: Int64 = 5

    private func known(_ token: String) -> CallerClaims? {
        verified.withLock { $0[token] }
    }

    private func check(_ token: String) throws(RPCError) -> CallerClaims {
        guard let payload = try? JWS.verify(token, keys: keys),
            let claims = try? JSONCoding.value(CallerClaims.self, from: Array(payload)),
            claims.issuer == issuer, claims.audience.contains(audience), mayClaim(claims)
        else { throw .unauthenticated }
        verified.withLock { $0.remember(claims, as: token) }
        return claims
    }

    private func mayClaim(_ claims: CallerClaims) -> Bool {
        guard let subject else { return true }
        return claims.subject == subject && claims.kind == .service
            && claims.actor == nil && claims.grants.allSatisfy { $0.role == .service }
    }
}
