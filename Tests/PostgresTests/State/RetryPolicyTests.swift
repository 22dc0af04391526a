import Testing

@testable import Postgres

@Suite
struct RetryPolicyTests {
    private let now = ContinuousClock.now
    private let policy = RetryPolicy()

    @Test(arguments: [PostgresError.Code.serializationFailure, .deadlock, .staleStatement])
    func collisionsAreTriedThreeTimesInAll(code: PostgresError.Code) {
        #expect(policy.pause(after: code, attempt: 1, deadline: nil) != nil)
        #expect(policy.pause(after: code, attempt: 2, deadline: nil) != nil)
        #expect(policy.pause(after: code, attempt: 3, deadline: nil) == nil)
    }

    @Test(arguments: [
        PostgresError.Code.unavailable, .outcomeUnknown, .uniqueViolation, .cancelled,
    ])
    func everythingElseIsFinal(code: PostgresError.Code) {
        #expect(policy.pause(after: code, attempt: 1, deadline: nil) == nil)
    }

    @Test
    func nothingIsTriedPastTheDeadline() {
        let deadline = now + .milliseconds(1)
        let pause = policy.pause(
            after: .deadlock,
            attempt: 1,
            deadline: deadline,
            now: now,
            chance: 1
        )
        #expect(pause == nil)
    }
}
