import Testing

@testable import Signing

@Suite
struct PasswordHasherTests {
    private let hasher = PasswordHasher(parameters: .forTests)

    @Test
    func hashesAndVerifies() async throws {
        let hash = try await hasher.hash("mật khẩu")
        #expect(try await hasher.verify("mật khẩu", against: hash))
        #expect(try await !hasher.verify("khác", against: hash))
        #expect(!hasher.isOutdated(hash))
        #expect(PasswordHasher().isOutdated(hash))
    }

    @Test
    func isNeverRightForNobody() async throws {
        #expect(try await !hasher.verify("mật khẩu", against: nil))
        #expect(try await !hasher.verify("mật khẩu", against: nil))
    }

    @Test
    func passesOnWhatIsWrong() async {
        await #expect(throws: CryptoError.malformed(.password)) { try await hasher.hash("") }
    }

    @Test
    func servesMoreCallersThanItHasThreads() async throws {
        let hasher = PasswordHasher(parameters: .forTests, mostRunning: 2, mostWaiting: 100)
        let hash = try await hasher.hash("x")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<60 { group.addTask { try await hasher.verify("x", against: hash) } }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test
    func refusesAtOnceWhenFull() async throws {
        let slow = try #require(ScryptParameters(logN: 14, r: 8, p: 1))
        let hasher = PasswordHasher(parameters: slow, mostRunning: 1, mostWaiting: 1)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        _ = try await hasher.hash("x")
                        return false
                    } catch {
                        return error is PasswordHasherBusy
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(refused > 0 && refused < 20)
    }

    @Test
    func forgetsWhoeverNoLongerWaits() async throws {
        let slow = try #require(ScryptParameters(logN: 14, r: 8, p: 1))
        let hasher = PasswordHasher(parameters: slow, mostRunning: 1, mostWaiting: 8)
        let first = Task { try await hasher.hash("x") }
        let second = Task { try await hasher.hash("x") }
        second.cancel()
        // Either it waited and was let go, or it ran already and could not be stopped.
        let outcome = await second.result
        if case .failure(let error) = outcome { #expect(error is CancellationError) }
        _ = try await first.value
    }

    @Test
    func givesItsPlacesInOrder() {
        var lane = HashingLane<String>(mostRunning: 1, mostWaiting: 2)
        guard case .start("a") = lane.admit(1, "a"), case .wait = lane.admit(2, "b"),
            case .wait = lane.admit(3, "c"), case .refuse("d") = lane.admit(4, "d")
        else {
            Issue.record("admitted otherwise")
            return
        }
        #expect(lane.withdraw(1) == nil)
        #expect(lane.withdraw(2) == "b")
        #expect(lane.withdraw(2) == nil)
        #expect(lane.next() == "c")
        #expect(lane.next() == nil)
        #expect(lane.running == 0 && lane.waitingCount == 0)
        guard case .start("e") = lane.admit(5, "e") else {
            Issue.record("the place was not given back")
            return
        }
    }
}
