import NIOCore
import Synchronization

/// The HTTP connections that there are, so that their number has an end and nobody is kept out by whoever only holds them open.
final class HTTPConnections: Sendable {
    /// One of them, as others may know it.
    final class Standing: Sendable {
        private let idle = Mutex<ContinuousClock.Instant?>(.now)

        /// Since when nothing is waited for that we owe; nil while there is.
        var idleSince: ContinuousClock.Instant? { idle.withLock(\.self) }

        func setIdle(since: ContinuousClock.Instant?) {
            idle.withLock { $0 = since }
        }
    }

    private struct Entry {
        let channel: any Channel
        let standing: Standing
    }

    private struct State {
        var entries: [ObjectIdentifier: Entry] = [:]
        /// Told to close, and not closed yet: whoever does not read takes his time even for that.
        var leaving: Set<ObjectIdentifier> = []

        /// The one that has been idle for the longest is counted as leaving.
        mutating func dismiss() -> (any Channel)? {
            let idle = entries.lazy.compactMap { id, entry in
                entry.standing.idleSince.map { (id: id, since: $0) }
            }
            guard let id = idle.min(by: { $0.since < $1.since })?.id else { return nil }
            leaving.insert(id)
            return entries.removeValue(forKey: id)?.channel
        }
    }

    private static let roomMade = 8

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    var count: Int { state.withLock(\.entries.count) }

    /// Notes a new connection until it closes.
    ///
    /// Above the limit the one that has been idle for the longest goes, or else the new one; as many again may be on their way out.
    func add(_ channel: any Channel) -> Standing {
        let id = ObjectIdentifier(channel)
        let standing = Standing()
        let leaving: (any Channel)? = state.withLock { state in
            let isFull = state.entries.count >= limit
            guard !isFull || state.leaving.count < limit else { return channel }
            let leaving = isFull ? state.dismiss() : nil
            guard !isFull || leaving != nil else { return channel }
            state.entries[id] = Entry(channel: channel, standing: standing)
            return leaving
        }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { state in
                state.entries[id] = nil
                state.leaving.remove(id)
            }
        }
        leaving?.close(promise: nil)
        return standing
    }

    /// No file descriptor is left: some of those that are idle go, for what comes within a moment.
    func makeRoom() {
        let leaving = state.withLock { state in
            (0..<Self.roomMade).compactMap { _ in state.dismiss() }
        }
        for channel in leaving { channel.close(promise: nil) }
    }
}
