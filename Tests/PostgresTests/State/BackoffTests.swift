import Testing

@testable import Postgres

@Suite
struct BackoffTests {
    @Test
    func doublesUpToTheLongestAndStartsAnewAfterASuccess() {
        var backoff = Backoff()
        #expect(backoff.failed(chance: 1) == Backoff.first)
        #expect(backoff.failed(chance: 1) == Backoff.first * 2)
        for _ in 0..<20 { _ = backoff.failed(chance: 1) }
        #expect(backoff.failed(chance: 1) == Backoff.longest)
        #expect(backoff.failed(chance: 0) == Backoff.longest * 0.5)
        backoff.succeeded()
        #expect(backoff.failed(chance: 1) == Backoff.first)
    }
}
