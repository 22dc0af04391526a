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

    private static let roomMade = 8

    private let limit: Int
    private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

    init(limit: Int) {
        self.limit = limit
    }

    var count: Int { entries.withLock(\.count) }

    /// Notes a new connection until it closes; above the limit the one that has been idle for the longest goes, or else the new one.
    func add(_ channel: any Channel) -> Standing {
        let id = ObjectIdentifier(channel)
        let standing = Standing()
        let leaving: (any Channel)? = entries.withLock { entries in
            guard entries.count >= limit else {
                entries[id] = Entry(channel: channel, standing: standing)
                return nil
            }
            guard let oldest = Self.longestIdle(of: entries) else { return channel }
            let leaving = entries.removeValue(forKey: oldest)?.channel
            entries[id] = Entry(channel: channel, standing: standing)
            return leaving
        }
        channel.closeFuture.whenComplete { _ in
            self.entries.withLock { $0[id] = nil }
        }
        leaving?.close(promise: nil)
        return standing
    }

    /// No file descriptor is left: some of those that are idle go, for what comes within a moment.
    func makeRoom() {
        let leaving = entries.withLock { entries in
            (0..<Self.roomMade).compactMap { _ in
                Self.longestIdle(of: entries).flatMap { entries.removeValue(forKey: $0)?.channel }
            }
        }
        for channel in leaving { channel.close(promise: nil) }
    }

    private static func longestIdle(of entries: [ObjectIdentifier: Entry]) -> ObjectIdentifier? {
        let idle = entries.lazy.compactMap { id, entry in
            entry.standing.idleSince.map { (id: id, since: $0) }
        }
        return idle.min { $0.since < $1.since }?.id
    }
}
