import Synchronization

/// A stream within one process: a sender waits until its item is asked for.
final class ItemPipe: ItemSink, ItemSource {
    typealias End = Result<[UInt8]?, RPCError>
    typealias Taker = CheckedContinuation<End, Never>
    typealias Sender = CheckedContinuation<Bool, Never>

    private struct State {
        var taker: Taker?
        /// Senders side by side, in the order in which they came.
        var senders: [(item: [UInt8], done: Sender)] = []
        var end: End?
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
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { taker in take(taker) }
        } onCancel: {
            finish(.cancelled)
        }
        return try result.get()
    }

    /// Ends the stream: whoever waits is told, and whoever asks later.
    func finish(_ error: RPCError?) {
        let end: End = error.map { .failure($0) } ?? .success(nil)
        let (taker, senders) = state.withLock { state in
            if state.end == nil { state.end = end }
            defer { (state.taker, state.senders) = (nil, []) }
            return (state.taker, state.senders.map(\.done))
        }
        taker?.resume(returning: end)
        for sender in senders { sender.resume(returning: false) }
    }

    private func offer(_ item: [UInt8], _ done: Sender) {
        enum Step {
            case hand(Taker)
            case wait
            case refuse
        }
        let step: Step = state.withLock { state in
            if state.end != nil { return .refuse }
            if let taker = state.taker.take() { return .hand(taker) }
            state.senders.append((item, done))
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

    private func take(_ taker: Taker) {
        let ready: (End, Sender?)? = state.withLock { state in
            if !state.senders.isEmpty {
                let first = state.senders.removeFirst()
                return (.success(first.item), first.done)
            }
            if let end = state.end { return (end, nil) }
            state.taker = taker
            return nil
        }
        guard let (result, sender) = ready else { return }
        taker.resume(returning: result)
        sender?.resume(returning: true)
    }
}
