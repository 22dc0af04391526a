import Synchronization

/// A stream within one process: the sender waits until its item is asked for.
final class ItemPipe: ItemSink, ItemSource {
    private struct State {
        var waitingTaker: CheckedContinuation<Result<[UInt8]?, RPCError>, Never>?
        var waitingSender: (item: [UInt8], done: CheckedContinuation<Bool, Never>)?
        var end: Result<[UInt8]?, RPCError>?
    }

    private let state = Mutex(State())

    func send(_ item: [UInt8]) async throws(RPCError) {
        let taken = await withTaskCancellationHandler {
            await withCheckedContinuation { done in offer(item, done) }
        } onCancel: {
            finish(.cancelled)
        }
        guard taken else { throw .cancelled }
    }

    func next() async throws(RPCError) -> [UInt8]? {
        let result = await withCheckedContinuation { taker in take(taker) }
        return try result.get()
    }

    /// Ends the stream: whoever waits is told, and whoever asks later.
    func finish(_ error: RPCError?) {
        let end: Result<[UInt8]?, RPCError> = error.map { .failure($0) } ?? .success(nil)
        let waiting = state.withLock { state in
            if state.end == nil { state.end = end }
            defer { (state.waitingTaker, state.waitingSender) = (nil, nil) }
            return (state.waitingTaker, state.waitingSender?.done)
        }
        waiting.0?.resume(returning: end)
        waiting.1?.resume(returning: false)
    }

    private func offer(_ item: [UInt8], _ done: CheckedContinuation<Bool, Never>) {
        enum Step {
            case hand(CheckedContinuation<Result<[UInt8]?, RPCError>, Never>)
            case wait
            case refuse
        }
        let step: Step = state.withLock { state in
            if state.end != nil { return .refuse }
            if let taker = state.waitingTaker.take() { return .hand(taker) }
            state.waitingSender = (item, done)
            return .wait
        }
        switch step {
        case .hand(let taker):
            taker.resume(returning: .success(item))
            done.resume(returning: true)
        case .wait: break
        case .refuse: done.resume(returning: false)
        }
    }

    private func take(_ taker: CheckedContinuation<Result<[UInt8]?, RPCError>, Never>) {
        let ready: (Result<[UInt8]?, RPCError>, CheckedContinuation<Bool, Never>?)? =
            state.withLock { state in
                if let sender = state.waitingSender.take() {
                    return (.success(sender.item), sender.done)
                }
                if let end = state.end { return (end, nil) }
                state.waitingTaker = taker
                return nil
            }
        guard let (result, sender) = ready else { return }
        taker.resume(returning: result)
        sender?.resume(returning: true)
    }
}
