import Synchronization

/// How many sign-ins are checked at once for one address or one name, so that whoever floods fills only that much of the queue.
final class SignInAdmission: Sendable {
    private let underWay = Mutex<[String: Int]>([:])

    /// Of the 18 places that password checks have: a person needs one, an office behind one address a few.
    private static let limit = 4

    /// Runs `check` where there is room for all `keys`, or answers at once.
    ///
    /// - Returns: nil where there is none.
    func admit<Result: Sendable>(
        _ keys: Set<String>,
        _ check: () async throws -> Result
    ) async rethrows -> Result? {
        guard enter(keys) else { return nil }
        defer { leave(keys) }
        return try await check()
    }

    private func enter(_ keys: Set<String>) -> Bool {
        underWay.withLock { underWay in
            guard keys.allSatisfy({ underWay[$0, default: 0] < Self.limit }) else { return false }
            for key in keys { underWay[key, default: 0] += 1 }
            return true
        }
    }

    private func leave(_ keys: Set<String>) {
        underWay.withLock { underWay in
            for key in keys {
                let count = underWay[key, default: 1] - 1
                underWay[key] = count == 0 ? nil : count
            }
        }
    }
}
