import RPC
import Signing
import TestDatabase
import TestServices
import Values

@testable import ServiceRuntime

/// What the services of a ``ReportingBench`` have in common: the database, and reporting's key, which the others know.
struct ReportingStage {
    let database: ServiceDatabase
    let interruption: @Sendable (_ indicators: ServiceBench) async throws -> Void
    private let key: Ed25519PrivateKey

    init(
        database: ServiceDatabase,
        interruption: @escaping @Sendable (_ indicators: ServiceBench) async throws -> Void
    ) throws {
        self.database = database
        self.interruption = interruption
        key = try Ed25519PrivateKey()
    }

    /// Lets a service stand over the database as long as `body` runs.
    func serve(
        _ name: String,
        peers: ServicePeers = .none,
        _ register: (ServiceParts, inout Router) -> Void,
        _ body: (ServiceBench) async throws -> Void
    ) async throws {
        try await database.serve(
            name,
            authenticator: FirstToAccept(authenticators: [NamedCallers(), reporting(to: name)]),
            register: { router, client, clock in
                let parts = ServiceParts(
                    database: client,
                    clock: clock,
                    peers: peers,
                    logger: .quiet
                )
                register(parts, &router)
            },
            body
        )
    }

    /// As reporting calls the others.
    func peers(
        _ funding: ServiceBench,
        _ beneficiaries: ServiceBench,
        _ indicators: ServiceBench
    ) -> ServicePeers {
        let tokens = CallerTokens(issuer: "reporting", key: key, clock: database.clock)
        let interrupted = InterruptedCaller(inner: indicators.caller) {
            [interruption] in try await interruption(indicators)
        }
        return ServicePeers(
            of: "reporting",
            callers: [
                "funding": funding.caller, "beneficiaries": beneficiaries.caller,
                "indicators": interrupted,
            ]
        ) { try tokens.authorization(for: $0, to: $1) }
    }

    /// Whom a service accepts beside those who call by name.
    private func reporting(to service: String) -> CallerTokenVerifier {
        CallerTokenVerifier(
            keys: [key.publicKey.keyID: key.publicKey],
            issuer: "reporting",
            speakingOnlyFor: ServicePeers.principal(of: "reporting"),
            audience: service,
            clock: database.clock
        )
    }
}
