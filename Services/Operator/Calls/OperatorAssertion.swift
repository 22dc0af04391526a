import AccessControl
import FoundationEssentials
import ServiceRuntime
import Signing
import Values

/// The operator's word to the gateway: who calls, and for whom, signed with this machine's key.
///
/// It claims no rights; the gateway knows an operator's, and those of the account that an operator acts for.
enum OperatorAssertion {
    /// Seconds; longer than a call takes to arrive.
    static let lifetime: Int64 = 60

    /// - Parameter account: the name of whom the operator acts for.
    static func claims(
        of name: OperatorName,
        actingFor account: String? = nil,
        at now: Instant
    ) -> CallerClaims {
        CallerClaims(
            issuer: "operator",
            audience: ["gateway"],
            principal: principal(name, account),
            issuedAt: now.secondsSince1970,
            lifetime: lifetime
        )
    }

    private static func principal(_ name: OperatorName, _ account: String?) -> Principal {
        guard let account else {
            return Principal(kind: .operator, id: name.principal, grants: [])
        }
        return Principal(kind: .user, id: "account:\(account)", grants: [], actor: name.principal)
    }

    /// The call's `authorization`.
    static func authorization(
        of name: OperatorName,
        actingFor account: String? = nil,
        key: Ed25519PrivateKey,
        at now: Instant
    ) throws -> String {
        let payload = Array(try JSONEncoder().encode(claims(of: name, actingFor: account, at: now)))
        return "Bearer " + (try JWS.sign(payload, key: key, keyID: key.publicKey.keyID))
    }
}
