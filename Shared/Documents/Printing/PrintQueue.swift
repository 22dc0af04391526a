import Synchronization

/// One at a time, a few that wait in their order, and an answer at once to everybody else.
final class PrintQueue: Sendable {
    private enum Turn {
        case now
        case busy
        case cancelled
    }

    private typealias Waiting = CheckedContinuation<Turn, Never>

    private struct State {
        var isTaken = false
        var lastTicket = 0
        var waiting: [(ticket: Int, continuation: Waiting)] = []
    }

    private let state = Mutex(State())
    private let limit: Int

    init(waiting limit: Int) {
        self.limit = limit
    }

    /// Runs the body when it is its turn.
    /// - Throws: ``PrintError/busy``; `CancellationError` where the task was cancelled before its turn.
    func inTurn<Result>(_ body: () async throws -> Result) async throws -> Result {
        switch await turn() {
        case .busy: throw PrintError.busy
        case .cancelled: throw CancellationError()
        case .now: break
        }
        defer { leave() }
        return try await body()
    }

    private func turn() async -> Turn {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { enter($0, ticket) }
        } onCancel: {
            withdraw(ticket)?.resume(returning: .cancelled)
        }
    }

    private func enter(_ continuation: Waiting, _ ticket: Int) {
        let answer: Turn? = state.withLock { state in
            // The handler may have run before there was anything to resume.
            if Task.isCancelled { return .cancelled }
            if !state.isTaken {
                state.isTaken = true
                return .now
            }
            if state.waiting.count >= limit { return .busy }
            state.waiting.append((ticket, continuation))
            return nil
        }
        if let answer { continuation.resume(returning: answer) }
    }

    private func withdraw(_ ticket: Int) -> Waiting? {
        state.withLock { state in
            let index = state.waiting.firstIndex { $0.ticket == ticket }
            return index.map { state.waiting.remove(at: $0).continuation }
        }
    }

    /// The place passes on without being free in between: nobody overtakes those who wait.
    private func leave() {
        let next: Waiting? = state.withLock { state in
            if !state.waiting.isEmpty { return state.waiting.removeFirst().continuation }
            state.isTaken = false
            return nil
        }
        next?.resume(returning: .now)
    }
}
