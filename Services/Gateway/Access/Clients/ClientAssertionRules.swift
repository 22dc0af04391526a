import Contracts
import JSONSchema
import Values

/// What has to be true of a program's signed claims (RFC 7523, 3).
///
/// Beyond that: it is for this installation alone, lives for minutes, and has an identifier, by which it counts once.
struct ClientAssertionRules {
    let audience: String
    let client: ClientName
    let now: Int64

    /// Seconds ahead at which an assertion may end: none lies about for long.
    static let longestLife: Int64 = 300
    /// Seconds by which another office's clock may be ahead of ours.
    static let clockTolerance: Int64 = 30
    static let identifierLengths = 1...128
    private static let limits = JSONLimits(depth: 8, bytes: 8 << 10, values: 200)

    /// What is kept of it.
    struct Accepted: Equatable {
        let identifier: String
        let expiresAt: Int64
    }

    func check(_ payload: [UInt8]) throws(ClientRefusal) -> Accepted {
        // A claim that stands there twice is no JSON of ours.
        guard let claims = try? JSONDocument.parse(payload, limits: Self.limits),
            case .object = claims.value
        else { throw .malformed }
        guard claims["iss"]?.string == client.text, claims["sub"]?.string == client.text else {
            throw .wrongClient
        }
        guard isForUs(claims["aud"]) else { throw .wrongAudience }
        let end = try times(claims)
        guard let identifier = claims["jti"]?.string,
            Self.identifierLengths.contains(identifier.utf8.count)
        else { throw .noIdentifier }
        return Accepted(identifier: identifier, expiresAt: end)
    }

    /// Who else is named could use it here.
    private func isForUs(_ claim: JSONNode?) -> Bool {
        guard let claim else { return false }
        if case .array(let names) = claim.value {
            return names.count == 1 && names[0].string == audience
        }
        return claim.string == audience
    }

    private func times(_ claims: JSONNode) throws(ClientRefusal) -> Int64 {
        guard let end = claims["exp"]?.integer else { throw .malformed }
        guard end > now else { throw .expired }
        guard end <= now + Self.longestLife else { throw .livesTooLong }
        for name in ["iat", "nbf"] {
            guard let claim = claims[name] else { continue }
            guard let begin = claim.integer else { throw .malformed }
            guard begin <= now + Self.clockTolerance else { throw .notYetValid }
        }
        return end
    }
}
