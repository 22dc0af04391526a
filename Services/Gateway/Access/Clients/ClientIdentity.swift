import AccessControl
import Contracts
import RPC
import Values

/// Whose token a program shows.
struct ClientIdentity: Sendable {
    private let tokens: ClientTokenRepository
    private let clock: any BusinessClock
    private let remembered = BriefMemory<ClientTokenRepository.Holder>()

    private static let timeLimit = Duration.seconds(5)

    init(tokens: ClientTokenRepository, clock: any BusinessClock) {
        self.tokens = tokens
        self.clock = clock
    }

    /// - Throws: ``RPCError`` `UNAUTHENTICATED`, or `UNAVAILABLE` where the database does not answer.
    func principal(_ token: ClientToken) async throws -> Principal {
        let now = clock.now()
        let holder = try await holder(token, at: now)
        // What is remembered may be over since.
        guard let holder, holder.end > now else { throw RPCError.unauthenticated }
        return holder.principal
    }

    private func holder(
        _ token: ClientToken,
        at now: Instant
    ) async throws -> ClientTokenRepository.Holder? {
        if let known = remembered[token.text] { return known }
        let deadline = ContinuousClock.now + Self.timeLimit
        let found = try await tokens.holder(of: token, at: now, deadline: deadline)
        if let found { remembered.remember(found, as: token.text) }
        return found
    }
}

extension ClientTokenRepository.Holder {
    var principal: Principal {
        // Programs are let in for the whole programme alone: another unit's would need its tree.
        let grants = role.flatMap { role in
            unit == .programme
                ? Grant(role: role, units: .all, until: end.secondsSince1970) : nil
        }
        return Principal(kind: .client, id: client.principal, grants: [grants].compactMap(\.self))
    }
}
