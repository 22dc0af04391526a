import Synchronization

/// What the database said a moment ago of who shows a token: a revocation reaches every call within these seconds.
final class BriefMemory<Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        let until: ContinuousClock.Instant
    }

    private let entries = Mutex<[String: Entry]>([:])

    private static var length: Duration { .seconds(3) }
    /// Some thousand people at a time is more than a district has.
    private static var limit: Int { 4096 }

    subscript(token: String) -> Value? {
        let now = ContinuousClock.now
        return entries.withLock { entries in
            entries[token].flatMap { $0.until > now ? $0.value : nil }
        }
    }

    func remember(_ value: Value, as token: String) {
        let now = ContinuousClock.now
        entries.withLock { entries in
            if entries.count >= Self.limit { entries = entries.filter { $0.value.until > now } }
            guard entries.count < Self.limit else { return }
            entries[token] = Entry(value: value, until: now + Self.length)
        }
    }

    func forget(_ token: String) {
        entries.withLock { $0[token] = nil }
    }

    func forget(where isGone: (Value) -> Bool) {
        entries.withLock { $0 = $0.filter { !isGone($0.value.value) } }
    }
}
