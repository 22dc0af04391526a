import Synchronization

/// True the first time it is asked.
final class Once: Sendable {
    private let isBegun = Mutex(false)

    func begin() -> Bool {
        isBegun.withLock { isBegun in
            defer { isBegun = true }
            return !isBegun
        }
    }
}
