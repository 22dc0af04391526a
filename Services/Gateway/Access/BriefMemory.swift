import ServiceRuntime
import Synchronization

/// What the database said a moment ago of who shows a token: a revocation reaches every call within these seconds.
final class BriefMemory<Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        let until: ContinuousClock.Instant
    }

    private let entries = Mutex(BoundedMemory<String, Entry>(limit: BriefMemory.limit))

    private static var length: Duration { .seconds(3) }
    /// Room for 10,000 people at a time, in each of its halves.
    private static var limit: Int { 20_000 }

    subscript(token: String) -> Value? {
        let now = ContinuousClock.now
        let entry = entries.withLock { $0[token] }
        return entry.flatMap { $0.until > now ? $0.value : nil }
    }

    func remember(_ value: Value, as token: String) {
        let entry = Entry(value: value, until: ContinuousClock.now + Self.length)
        entries.withLock { $0.remember(entry, as: token) }
    }

    func forget(_ token: String) {
        entries.withLock { $0.forget(token) }
    }

    func forget(where isGone: (Value) -> Bool) {
        entries.withLock { $0.forget { isGone($0.value) } }
    }
}
