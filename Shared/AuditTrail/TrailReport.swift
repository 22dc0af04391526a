/// What a verification found, in sentences without anybody's data.
public struct TrailReport: Hashable, Sendable {
    /// What is wrong, the worst first.
    public internal(set) var faults: [String] = []
    /// What is well, or only to be known.
    public internal(set) var notes: [String] = []

    public var isWhole: Bool { faults.isEmpty }

    /// Adds sentences of the first ones, and one that says how many more there are.
    mutating func add<Fault>(_ all: Faults<Fault>, _ sentences: [String], of what: String) {
        faults += sentences
        let more = all.count - sentences.count
        if more > 0 { faults.append("\(more) more \(what).") }
    }
}
