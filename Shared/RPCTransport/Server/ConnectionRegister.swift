import NIOCore
import RPC
import Synchronization

/// The connections that a server has, so that it can bound their number and end them.
final class ConnectionRegister: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isDraining = false
        var accepted = 0
        var refused = 0
        var waiting: [CheckedContinuation<Void, Never>] = []

        func refusal(limit: Int) -> ProtocolViolation? {
            if isDraining { return .stopping }
            return channels.count > limit ? .tooManyConnections(limit) : nil
        }
    }

    /// How many connections there are, and how many there were.
    struct Counts: Hashable, Sendable {
        let open: Int
        let accepted: Int
        let refused: Int
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    var counts: Counts {
        state.withLock { state in
            Counts(open: state.channels.count, accepted: state.accepted, refused: state.refused)
        }
    }

    /// Notes a new connection until it closes.
    ///
    /// - Returns: why it must be refused; nil where it is welcome. A refused one is noted too: it has a last message to send.
    func admit(_ channel: any Channel) -> ProtocolViolation? {
        let id = ObjectIdentifier(channel)
        let refusal: ProtocolViolation? = state.withLock { state in
            state.channels[id] = channel
            let refusal = state.refusal(limit: limit)
            if refusal == nil { state.accepted += 1 } else { state.refused += 1 }
            return refusal
        }
        channel.closeFuture.whenComplete { _ in self.remove(id) }
        return refusal
    }

    private func remove(_ id: ObjectIdentifier) {
        let waiting = state.withLock { state in
            state.channels[id] = nil
            guard state.channels.isEmpty else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Tells every connection to take no further call and to close when its calls are over, or at `end`.
    func drain(until end: ContinuousClock.Instant) {
        for channel in channels(draining: true) {
            channel.pipeline.fireUserInboundEventTriggered(DrainOrder(end: end))
        }
    }

    func closeAll() {
        for channel in channels(draining: true) { channel.close(promise: nil) }
    }

    private func channels(draining: Bool) -> [any Channel] {
        state.withLock { state in
            state.isDraining = draining
            return Array(state.channels.values)
        }
    }

    /// Returns when the last connection is closed.
    func untilEmpty() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if !state.channels.isEmpty { state.waiting.append(continuation) }
                return state.channels.isEmpty
            }
            if isEmpty { continuation.resume() }
        }
    }
}

extension ProtocolViolation {
    fileprivate static let stopping = ProtocolViolation(
        "The server is stopping.",
        code: .unavailable
    )

    fileprivate static func tooManyConnections(_ limit: Int) -> ProtocolViolation {
        ProtocolViolation(
            "The server has its \(limit) connections already.",
            code: .resourceExhausted
        )
    }
}
