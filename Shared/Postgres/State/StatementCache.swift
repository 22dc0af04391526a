/// What makes two statements the same one to the server.
struct StatementKey: Hashable, Sendable {
    let text: [UInt8]
    let types: [UInt32]

    /// At once: an array's own hash takes its bytes one by one, and this is done for every query.
    func hash(into hasher: inout Hasher) {
        text.withUnsafeBytes { hasher.combine(bytes: $0) }
        hasher.combine(types)
    }
}

/// Which statements one connection has prepared, and under which names: the least recently used goes
/// when the cache is full, since a prepared statement costs the server memory for as long as it lives.
struct StatementCache {
    enum Lookup: Equatable {
        case known(name: String)
        /// To be prepared under this name first; `evicting` is to be deallocated.
        case new(name: String, evicting: String?)
    }

    private struct Entry {
        let name: String
        var lastUse: UInt64
    }

    let capacity: Int
    private var entries: [StatementKey: Entry] = [:]
    private var clock: UInt64 = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
    }

    var count: Int { entries.count }

    mutating func lookUp(_ key: StatementKey) -> Lookup {
        clock += 1
        if let index = entries.index(forKey: key) {
            entries.values[index].lastUse = clock
            return .known(name: entries.values[index].name)
        }
        let evicted = entries.count >= capacity ? evict() : nil
        // A name is never used twice on a connection: an answer that crosses cannot mean another.
        let name = "s\(clock)"
        entries[key] = Entry(name: name, lastUse: clock)
        return .new(name: name, evicting: evicted)
    }

    mutating func remove(_ key: StatementKey) {
        entries[key] = nil
    }

    /// The statements under these names were never prepared.
    mutating func remove(names: [String]) {
        guard !names.isEmpty else { return }
        entries = entries.filter { !names.contains($0.value.name) }
    }

    private mutating func evict() -> String? {
        guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
            return nil
        }
        entries[oldest.key] = nil
        return oldest.value.name
    }
}
