import Contracts
import RPC
import Values

/// Asks a person who is signed in for a code of the authenticator app once more; wrong ones count as failed sign-ins.
struct CodeProof: Sendable {
    let secondFactors: SecondFactors
    let failures: SignInFailureRepository
    let clock: any BusinessClock

    private static let timeLimit = Duration.seconds(5)

    /// Whether a code is right, and used up by that.
    ///
    /// - Throws: ``RPCError`` `RESOURCE_EXHAUSTED` where one has to wait after failures.
    func accept(
        _ code: String,
        of userID: Int64,
        named username: Username,
        from address: String?
    ) async throws -> Bool {
        let deadline = ContinuousClock.now + Self.timeLimit
        let throttle = SignInThrottle(name: username.text, address: address ?? "")
        let wait = try await failures.wait(throttle, at: clock.now(), deadline: deadline)
        guard wait <= .zero else { throw RPCError.waitAfterFailures(wait) }
        let now = clock.now()
        let isRight = try await secondFactors.accept(code, of: userID, at: now, deadline: deadline)
        if isRight {
            try await failures.forgive(throttle, deadline: deadline)
        } else {
            try await failures.record(throttle, for: userID, at: now, deadline: deadline)
        }
        return isRight
    }
}
