import Synchronization

/// How many prints are under way or waiting, so that one too many is answered before anything is asked for it.
final class PrintGate: Sendable {
    private let underWay = Mutex(0)

    /// One that is printed and those that the printer lets wait.
    private static let places = 5

    /// Runs `print` where there is a place.
    ///
    /// - Returns: nil where there is none.
    func admit<Result: Sendable>(_ print: () async throws -> Result) async rethrows -> Result? {
        guard enter() else { return nil }
        defer { leave() }
        return try await print()
    }

    private func enter() -> Bool {
        underWay.withLock { count in
            guard count < Self.places else { return false }
            count += 1
            return true
        }
    }

    private func leave() {
        underWay.withLock { $0 -= 1 }
    }
}
