import Synchronization

/// What became of a supervised process so far.
final class ProcessRecord: Sendable {
    private struct State {
        var ends = 0
        var lastEnd: ProcessEnd?
    }

    private let state = Mutex(State())

    /// How often it has ended without being asked to.
    var ends: Int { state.withLock(\.ends) }
    var lastEnd: ProcessEnd? { state.withLock(\.lastEnd) }

    func add(_ end: ProcessEnd) {
        state.withLock { state in
            state.ends += 1
            state.lastEnd = end
        }
    }
}
