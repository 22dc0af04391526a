import Synchronization

/// Closed at first, opened once, for all who wait.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var lastTicket = 0
        var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
    }

    private let state = Mutex(State())

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume(returning: true) }
    }

    /// Returns once the gate is open.
    func pass() async throws(CancellationError) {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        let isOpen = await withTaskCancellationHandler {
            await withCheckedContinuation { wait($0, ticket) }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume(returning: false)
        }
        guard isOpen else { throw CancellationError() }
    }

    private func wait(_ continuation: CheckedContinuation<Bool, Never>, _ ticket: Int) {
        let answer: Bool? = state.withLock { state in
            if state.isOpen { return true }
            // The handler may have run before there was anything to resume.
            if Task.isCancelled { return false }
            state.waiting[ticket] = continuation
            return nil
        }
        if let answer { continuation.resume(returning: answer) }
    }
}
