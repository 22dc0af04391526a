import AccessControl
import Contracts
import Logging
import Signing
import Values

/// Gives other offices' programs an access token for an assertion signed with a key of theirs (RFC 6749, 4.4; RFC 7523, 2.2).
struct ClientSignIn: Sendable {
    let keys: ClientKeyRepository
    let tokens: ClientTokenRepository
    let failures: ClientFailureRepository
    let admission: SignInAdmission
    /// What an assertion for this installation names.
    let audience: String
    let clock: any BusinessClock
    let logger: Logger
    /// Checks the signature of what names no key of ours, so that it takes as long.
    private let decoy: Ed25519PublicKey

    struct Issued: Sendable {
        let token: ClientToken
        let role: Role?
    }

    /// A program asks for another one then; what was stolen opens nothing after it.
    static let tokenLife = Duration.seconds(600)
    private static let timeLimit = Duration.seconds(15)

    init(
        keys: ClientKeyRepository,
        tokens: ClientTokenRepository,
        failures: ClientFailureRepository,
        admission: SignInAdmission,
        audience: String,
        clock: any BusinessClock,
        logger: Logger
    ) throws {
        self.keys = keys
        self.tokens = tokens
        self.failures = failures
        self.admission = admission
        self.audience = audience
        self.clock = clock
        self.logger = logger
        decoy = try Ed25519PrivateKey().publicKey
    }

    /// - Parameter clientID: what the request says beside the assertion of who asks, where it does.
    /// - Throws: ``TokenRefusal``, the same whatever is wrong with the assertion; `slow_down` after too many of these.
    func token(
        for assertion: String,
        clientID: String? = nil,
        address: String?
    ) async throws -> Issued {
        let deadline = ContinuousClock.now + Self.timeLimit
        let place = address ?? ""
        let issued = try await admission.admit(["program \(place)"]) {
            let named = try await named(by: assertion, deadline)
            do {
                let accepted = try check(assertion, named, clientID)
                let issued = try await issue(accepted.0, to: accepted.1, address, deadline)
                try await failures.forgive(place, deadline: deadline)
                return issued
            } catch let refusal as ClientRefusal {
                // Who fails waits, and costs no more than that; who comes with a good signature is held up by nobody else's failures.
                let wait = try await failures.wait(place, at: clock.now(), deadline: deadline)
                guard wait <= .zero else { throw TokenRefusal.slowDown(wait) }
                note(refusal, of: named)
                try await failures.record(
                    place,
                    named?.client,
                    at: clock.now(),
                    deadline: deadline
                )
                throw TokenRefusal.invalidClient
            }
        }
        guard let issued else { throw TokenRefusal.slowDown(.seconds(1)) }
        return issued
    }

    private func named(
        by assertion: String,
        _ deadline: ContinuousClock.Instant
    ) async throws -> ClientKeyRepository.Found? {
        // What names none is looked for, too: the answer takes as long.
        let keyID = JWS.keyID(of: assertion) ?? ""
        return try await keys.key(keyID, on: clock.now().dateInVietnam, deadline: deadline)
    }

    private func check(
        _ assertion: String,
        _ named: ClientKeyRepository.Found?,
        _ clientID: String?
    ) throws(ClientRefusal) -> (ClientAssertionRules.Accepted, ClientKeyRepository.Found) {
        let payload: [UInt8]
        do throws(JWSError) {
            let key = named?.key ?? decoy
            let keyID = JWS.keyID(of: assertion) ?? key.keyID
            payload = try JWS.verify(assertion, keys: [keyID: key])
        } catch {
            throw named == nil && error == .wrongSignature ? .unknownKey : ClientRefusal(error)
        }
        guard let named else { throw .unknownKey }
        let rules = ClientAssertionRules(
            audience: audience,
            client: named.client,
            now: clock.now().secondsSince1970
        )
        let accepted = try rules.check(payload)
        guard clientID.map({ $0 == named.client.text }) ?? true else { throw .wrongClient }
        if let refusal = named.refusal { throw refusal }
        return (accepted, named)
    }

    private func issue(
        _ accepted: ClientAssertionRules.Accepted,
        to named: ClientKeyRepository.Found,
        _ address: String?,
        _ deadline: ContinuousClock.Instant
    ) async throws -> Issued {
        let now = clock.now()
        let new = ClientTokenRepository.New(
            token: try ClientToken.new(),
            expiresAt: now.adding(Self.tokenLife),
            assertion: accepted,
            clientAddress: address
        )
        switch try await tokens.issue(new, to: named, at: now, deadline: deadline) {
        case .issued: return Issued(token: new.token, role: named.role)
        case .replayed: throw ClientRefusal.replayed
        case .tooMany: throw TokenRefusal.slowDown(.seconds(60))
        }
    }

    private func note(_ refusal: ClientRefusal, of named: ClientKeyRepository.Found?) {
        logger.notice(
            "an assertion was refused",
            metadata: [
                "reason": "\(refusal.rawValue)",
                "client": "\(named?.client.text ?? "unknown")",
            ]
        )
    }
}
