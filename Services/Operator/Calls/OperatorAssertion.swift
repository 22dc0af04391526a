import AccessControl
import FoundationEssentials
import ServiceRuntime
import Signing
import Values

/// The operator's word to the gateway: who calls, signed with this machine's key.
///
/// It claims no rights; the gateway knows an operator's.
enum OperatorAssertion {
    /// Seconds; longer than a call takes to arrive.
    static let lifetime: Int64 = 60

    static func claims(of name: OperatorName, at now: Instant) -> CallerClaims {
        CallerClaims(
            issuer: "operator",
            audience: ["gateway"],
            principal: Principal(kind: .operator, id: name.principal, grants: []),
            issuedAt: now.secondsSince1970,
            lifetime: lifetime
        )
    }

    /// The call's `authorization`.
    static func authorization(
        of name: OperatorName,
        key: Ed25519PrivateKey,
        at now: Instant
    ) throws -> String {
        let payload = Array(try JSONEncoder().encode(claims(of: name, at: now)))
        return "Bearer " + (try JWS.sign(payload, key: key, keyID: key.publicKey.keyID))
    }
}
