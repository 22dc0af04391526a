public import AccessControl
import JSONSchema
public import Signing
import Synchronization
public import Values

/// Makes the short tokens by which services know the caller, and uses each until it nears its end.
public final class CallerTokens: Sendable {
    private struct Key: Hashable {
        let principal: Principal
        let service: String
    }

    private struct Made {
        let token: String
        let usableUntil: Int64
    }

    private let issuer: String
    private let key: Ed25519PrivateKey
    private let clock: any BusinessClock
    private let made = Mutex(BoundedMemory<Key, Made>(limit: CallerTokens.limit))

    /// Seconds that a token lives, and how many of them are left when a new one is made.
    private static let lifetime: Int64 = 60
    private static let reserve: Int64 = 35
    /// Room for tokens of 10,000 callers to two services each, in each of the memory's halves.
    private static let limit = 40_000

    /// - Parameter issuer: the executable whose key it is: the gateway, or a service that calls others.
    public init(issuer: String, key: Ed25519PrivateKey, clock: any BusinessClock) {
        self.issuer = issuer
        self.key = key
        self.clock = clock
    }

    /// The `authorization` for calls of `principal` to `service`.
    public func authorization(for principal: Principal, to service: String) throws -> String {
        let now = clock.now().secondsSince1970
        let wanted = Key(principal: principal, service: service)
        if let token = made.withLock({ $0[wanted] }), token.usableUntil > now {
            return token.token
        }
        let claims = claims(wanted, now)
        let token = "Bearer " + (try sign(claims))
        let usableUntil = min(now + Self.lifetime - Self.reserve, claims.expiresAt)
        made.withLock { $0.remember(Made(token: token, usableUntil: usableUntil), as: wanted) }
        return token
    }

    private func claims(_ wanted: Key, _ now: Int64) -> CallerClaims {
        CallerClaims(
            issuer: issuer,
            audience: [wanted.service],
            principal: wanted.principal,
            issuedAt: now,
            lifetime: Self.lifetime
        )
    }

    private func sign(_ claims: CallerClaims) throws -> String {
        let payload = try JSONCoding.bytes(of: claims)
        return try JWS.sign(payload, key: key, keyID: key.publicKey.keyID)
    }
}
