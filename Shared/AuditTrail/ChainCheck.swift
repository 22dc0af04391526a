import Signing

/// Recomputes the chain, seal by seal.
///
/// Pure: no database in here.
struct ChainCheck {
    enum Fault: Hashable, Sendable {
        /// There are no seals at these positions.
        case missingSeals(ClosedRange<Int64>)
        /// What was sealed is not there any more.
        case missingEntry(Seal)
        /// The entry, or what its seal says of it, is not what was sealed.
        case changed(Seal)
        /// The seal's own hash is another, the entry is as it was.
        case changedHash(Seal)
        /// Made by a later version, or changed.
        case unknownEncoding(Seal)
    }

    /// A mismatch, of which the next seal tells whether the entry or the hash is the wrong one.
    private struct Doubt {
        let seal: Seal
        let computed: [UInt8]
    }

    private var previous = Seal.beginning
    private var doubt: Doubt?
    private(set) var position: Int64 = 0
    private(set) var faults = Faults<Fault>()

    /// Takes the next seal, in the order of their positions.
    ///
    /// - Parameters:
    ///   - hash: as it is stored.
    ///   - entry: the entry's digest as it is now.
    mutating func add(_ seal: Seal, hash: [UInt8], entry: EntryState) throws(CryptoError) {
        defer { (position, previous) = (seal.position, hash) }
        guard seal.position == position + 1 else {
            settle(isHash: false)
            // What the hash follows is not there: it can be checked no further than the next one.
            return faults.add(.missingSeals(position + 1...max(position + 1, seal.position - 1)))
        }
        switch entry {
        case .missing:
            settle(isHash: false)
            faults.add(.missingEntry(seal))
        case .unknown:
            settle(isHash: false)
            faults.add(.unknownEncoding(seal))
        case .digest(let digest): try compare(seal, hash, digest)
        }
    }

    enum EntryState: Hashable, Sendable {
        case digest([UInt8])
        /// The encoding is not known here.
        case unknown
        case missing
    }

    mutating func finish() { settle(isHash: false) }

    private mutating func compare(
        _ seal: Seal,
        _ hash: [UInt8],
        _ digest: [UInt8]
    ) throws(CryptoError) {
        let computed = try seal.hash(after: previous, of: digest)
        if computed == hash { return settle(isHash: false) }
        if let doubt, try seal.hash(after: doubt.computed, of: digest) == hash {
            return settle(isHash: true)
        }
        settle(isHash: false)
        doubt = Doubt(seal: seal, computed: computed)
    }

    private mutating func settle(isHash: Bool) {
        guard let doubt else { return }
        faults.add(isHash ? .changedHash(doubt.seal) : .changed(doubt.seal))
        self.doubt = nil
    }
}

/// The first of them, and how many there are.
public struct Faults<Fault: Hashable & Sendable>: Hashable, Sendable {
    /// What a person looks through.
    private static var kept: Int { 20 }

    public private(set) var first: [Fault] = []
    public private(set) var count = 0

    mutating func add(_ fault: Fault) {
        count += 1
        if first.count < Self.kept { first.append(fault) }
    }
}
