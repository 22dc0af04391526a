import Synchronization

/// How many bytes of bodies may be held at a time: by one connection, out of what all of them may.
final class BodyBudget: Sendable {
    private let limit: Int
    private let whole: BodyBudget?
    private let lent = Mutex(0)

    /// - Parameter whole: what this one is a share of; it has to have room too.
    init(limit: Int, of whole: BodyBudget? = nil) {
        self.limit = limit
        self.whole = whole
    }

    /// What is held now.
    var bytes: Int { lent.withLock(\.self) }

    /// Room for a body until the lease is let go; nil where there is none.
    func lease(_ bytes: Int) -> BodyLease? {
        take(bytes) ? BodyLease(bytes, from: self) : nil
    }

    private func take(_ bytes: Int) -> Bool {
        let fits = lent.withLock { lent in
            guard bytes <= limit - lent else { return false }
            lent += bytes
            return true
        }
        guard fits, let whole, !whole.take(bytes) else { return fits }
        lent.withLock { $0 -= bytes }
        return false
    }

    fileprivate func giveBack(_ bytes: Int) {
        lent.withLock { $0 -= bytes }
        whole?.giveBack(bytes)
    }
}

/// The room that one body takes, given back when nobody holds it any more.
final class BodyLease: Sendable {
    private let bytes: Int
    private let budget: BodyBudget

    fileprivate init(_ bytes: Int, from budget: BodyBudget) {
        self.bytes = bytes
        self.budget = budget
    }

    deinit {
        budget.giveBack(bytes)
    }
}
