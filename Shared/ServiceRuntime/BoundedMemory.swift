/// What was found lately, for so many keys and no more; adding to a full one costs no more than to an empty one.
///
/// New values go into the younger of two generations. Once that is full it is the older one, and what was the older one is forgotten as
/// a whole: nobody looks through all values for one to give up, which every miss would do where more keys are in use than have room.
public struct BoundedMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var younger: [Key: Value] = [:]
    private var older: [Key: Value] = [:]
    private let generation: Int

    /// - Parameter limit: how many values there are at most; half of it is how many later ones a value outlives.
    public init(limit: Int) {
        generation = max(1, limit / 2)
    }

    /// A value that was replaced counts until its generation goes.
    public var count: Int { younger.count + older.count }

    public subscript(key: Key) -> Value? { younger[key] ?? older[key] }

    public mutating func remember(_ value: Value, as key: Key) {
        if younger.count >= generation, younger[key] == nil {
            older = younger
            younger = [:]
        }
        younger[key] = value
    }

    public mutating func forget(_ key: Key) {
        younger[key] = nil
        older[key] = nil
    }

    public mutating func forget(where isGone: (Value) -> Bool) {
        younger = younger.filter { !isGone($0.value) }
        older = older.filter { !isGone($0.value) }
    }
}
