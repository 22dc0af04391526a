import Synchronization

/// What others may know of a connection that lives on its own event loop: whether it can be spared.
final class ConnectionActivity: Sendable {
    typealias Instant = ContinuousClock.Instant

    private struct State {
        var lastHeard = ContinuousClock.now
        var isWorking = false
    }

    private let state = Mutex(State())

    /// Since when nothing was heard of it and no work is under way; nil while there is.
    var idleSince: Instant? {
        state.withLock { $0.isWorking ? nil : $0.lastHeard }
    }

    func heard(at now: Instant, isWorking: Bool) {
        state.withLock { state in
            state.lastHeard = now
            state.isWorking = isWorking
        }
    }

    func workEnded() {
        state.withLock { $0.isWorking = false }
    }
}
