import AccessControl
import ServiceRuntime
import Signing
import Values

/// Something that is asked over and over; what it is asked about is drawn before the watch starts.
struct Question {
    /// Draws what is asked next, and gives the asking; the Bool keeps the answer from being thrown away unasked.
    let next: () -> () -> Bool

    /// Whether a principal holds a permission, and whether that reaches a row.
    static func decisions(_ people: People) -> Question {
        Question {
            let (principal, permission) = (people.anyone(), people.anyPermission())
            let (unit, node) = (people.anyUnit(), people.anyNode())
            return {
                principal.scope(of: permission)?.reaches(unit, about: node) ?? false
            }
        }
    }

    /// Whether a service believes the gateway who calls: a token of everyone's has been seen once already.
    static func verifications(_ people: People, remembering limit: Int) throws -> Question {
        let key = try Ed25519PrivateKey()
        let clock = FixedClock(.earliest)
        let tokens = CallerTokens(issuer: "gateway", key: key, clock: clock)
        let verifier = CallerTokenVerifier(
            keys: [key.publicKey.keyID: key.publicKey],
            audience: "funding",
            clock: clock,
            limit: limit
        )
        let shown = try people.all.map { try tokens.authorization(for: $0, to: "funding") }
        for token in shown { _ = try verifier.principal(authorization: token) }
        return Question {
            let token = people.any(of: shown)
            return { (try? verifier.principal(authorization: token)) != nil }
        }
    }

    /// Who shows a session's token: from the memory that the gateway keeps of accounts.
    static func memories(_ people: People) -> Question {
        var memory = BoundedMemory<String, Principal>(limit: 20_000)
        let tokens = people.all.map { "session-of-\($0.id)-that-is-as-long-as-one" }
        for (token, principal) in zip(tokens, people.all) { memory.remember(principal, as: token) }
        let filled = memory
        return Question {
            let token = people.any(of: tokens)
            return { filled[token] != nil }
        }
    }
}
