import Synchronization

/// A value that becomes known once, and whoever waits for it until then.
final class Announcement<Value: Sendable>: Sendable {
    private struct State {
        var value: Value?
        var nextTicket = 0
        var waiting: [Int: CheckedContinuation<Value?, Never>] = [:]
    }

    private let state = Mutex(State())

    /// Tells the value; only the first time counts.
    func announce(_ value: Value) {
        let waiting = state.withLock { state in
            guard state.value == nil else { return [Int: CheckedContinuation<Value?, Never>]() }
            state.value = value
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in waiting.values { continuation.resume(returning: value) }
    }

    /// Waits for the value; nil where the waiting task is cancelled first.
    func value() async -> Value? {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in wait(ticket, continuation) }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume(returning: nil)
        }
    }

    private func wait(_ ticket: Int, _ continuation: CheckedContinuation<Value?, Never>) {
        let (isOver, value): (Bool, Value?) = state.withLock { state in
            // Cancelled before it came here, its handler has found nothing to resume.
            if state.value != nil || Task.isCancelled { return (true, state.value) }
            state.waiting[ticket] = continuation
            return (false, nil)
        }
        if isOver { continuation.resume(returning: value) }
    }
}

extension Announcement {
    /// Waits for the value until a moment; nil where that comes first, or the waiting task is cancelled.
    func value(until deadline: ContinuousClock.Instant?) async -> Value? {
        guard let deadline else { return await value() }
        return await withTaskGroup(of: Value?.self) { group in
            group.addTask { await self.value() }
            group.addTask {
                try? await Task.sleep(until: deadline, clock: .continuous)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next().flatMap(\.self)
        }
    }
}
