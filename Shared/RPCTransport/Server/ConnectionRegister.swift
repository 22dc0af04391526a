import NIOCore
import RPC
import Synchronization

/// The connections that a server has, so that it can bound their number and end them.
final class ConnectionRegister: Sendable {
    /// What becomes of a new connection.
    enum Admission: Sendable {
        case welcome
        /// It is told why and closes.
        case refused(ProtocolViolation)
        /// Not even that: as many are on their way out already as there may be connections.
        case none
    }

    private struct Entry {
        let channel: any Channel
        let activity: ConnectionActivity
        /// It was told to close, and has a last message to send.
        var isLeaving = false
    }

    private struct State {
        var entries: [ObjectIdentifier: Entry] = [:]
        /// Those that are not leaving.
        var standing = 0
        var isDraining = false
        var accepted = 0
        var refused = 0
        var waiting: [CheckedContinuation<Void, Never>] = []

        /// Whoever has been silent for the longest, with no call under way.
        func mostSparable(besides id: ObjectIdentifier? = nil) -> ObjectIdentifier? {
            let idle = entries.lazy.compactMap {
                key,
                entry -> (ObjectIdentifier, since: ConnectionActivity.Instant)? in
                guard key != id, !entry.isLeaving, let since = entry.activity.idleSince else {
                    return nil
                }
                return (key, since)
            }
            return idle.min { $0.since < $1.since }?.0
        }

        /// - Returns: what becomes of it, and who has to go for it.
        mutating func admit(
            _ id: ObjectIdentifier,
            _ entry: Entry,
            _ limit: Int
        ) -> (Admission, (any Channel)?) {
            guard entries.count < 2 * limit else { return (.none, nil) }
            entries[id] = entry
            standing += 1
            guard !isDraining else { return (.refused(.stopping), nil) }
            guard standing > limit else { return (.welcome, nil) }
            let leaving = mostSparable(besides: id)
            leave(leaving ?? id)
            guard let leaving else { return (.refused(.tooManyConnections(limit)), nil) }
            return (.welcome, entries[leaving]?.channel)
        }

        mutating func leave(_ id: ObjectIdentifier) {
            guard entries[id]?.isLeaving == false else { return }
            entries[id]?.isLeaving = true
            standing -= 1
        }
    }

    /// How many connections there are, and how many there were.
    struct Counts: Hashable, Sendable {
        let open: Int
        let accepted: Int
        let refused: Int
    }

    private static let roomMade = 8

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    var counts: Counts {
        state.withLock { state in
            Counts(open: state.entries.count, accepted: state.accepted, refused: state.refused)
        }
    }

    /// Notes a new connection until it closes.
    ///
    /// Above the limit the one that was silent for the longest makes room: whoever only holds connections open keeps nobody out.
    func admit(_ channel: any Channel, _ activity: ConnectionActivity) -> Admission {
        let id = ObjectIdentifier(channel)
        let (admission, spared): (Admission, (any Channel)?) = state.withLock { state in
            let decided = state.admit(id, Entry(channel: channel, activity: activity), limit)
            if case .welcome = decided.0 { state.accepted += 1 } else { state.refused += 1 }
            return decided
        }
        if case .none = admission { return admission }
        channel.closeFuture.whenComplete { _ in self.remove(id) }
        spared?.pipeline.fireUserInboundEventTriggered(DrainOrder.makeRoom)
        return admission
    }

    /// No file descriptor is left: some of those that can be spared go, for what comes within a moment.
    func makeRoom() {
        let leaving = state.withLock { state in
            (0..<Self.roomMade).compactMap { _ -> (any Channel)? in
                guard let id = state.mostSparable() else { return nil }
                state.leave(id)
                return state.entries[id]?.channel
            }
        }
        for channel in leaving {
            channel.pipeline.fireUserInboundEventTriggered(DrainOrder.makeRoom)
        }
    }

    private func remove(_ id: ObjectIdentifier) {
        let waiting = state.withLock { state in
            state.leave(id)
            state.entries[id] = nil
            guard state.entries.isEmpty else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Tells every connection to take no further call and to close when its calls are over, or at `end`.
    func drain(until end: ContinuousClock.Instant) {
        for channel in channels(draining: true) {
            channel.pipeline.fireUserInboundEventTriggered(DrainOrder.stopping(end))
        }
    }

    func closeAll() {
        for channel in channels(draining: true) { channel.close(promise: nil) }
    }

    private func channels(draining: Bool) -> [any Channel] {
        state.withLock { state in
            state.isDraining = draining
            return state.entries.values.map(\.channel)
        }
    }

    /// Returns when the last connection is closed.
    func untilEmpty() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if !state.entries.isEmpty { state.waiting.append(continuation) }
                return state.entries.isEmpty
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
