import Synchronization

/// What became of a supervised process so far.
final class ProcessRecord: Sendable {
    private struct State {
        var ends = 0
        var lastEnd: ProcessEnd?
        var hasServed = false
    }

    private let state = Mutex(State())

    /// How often it has ended without being asked to.
    var ends: Int { state.withLock(\.ends) }
    var lastEnd: ProcessEnd? { state.withLock(\.lastEnd) }
    /// Whether whoever waited for it at the start has got what they waited for.
    var hasServed: Bool { state.withLock(\.hasServed) }

    func add(_ end: ProcessEnd) {
        state.withLock { state in
            state.ends += 1
            state.lastEnd = end
        }
    }

    func serves() { state.withLock { $0.hasServed = true } }
}
