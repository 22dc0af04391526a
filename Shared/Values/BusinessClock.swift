import Glibc
import Synchronization

/// Tells the time to business rules, which never read it themselves.
public protocol BusinessClock: Sendable {
    func now() -> Instant
}

/// The machine's clock.
public struct SystemClock: BusinessClock {
    public init() {}

    public func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let microseconds = Int(time.tv_sec) * 1_000_000 + time.tv_nsec / 1000
        return Instant(microsecondsSince1970: microseconds) ?? .earliest
    }
}

/// A clock that stands until it is moved: for tests, and for work done as of another day.
public final class FixedClock: BusinessClock {
    private let instant: Mutex<Instant>

    public init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    public func now() -> Instant { instant.withLock { $0 } }

    public func set(_ instant: Instant) { self.instant.withLock { $0 = instant } }

    public func advance(by duration: Duration) { instant.withLock { $0 = $0.adding(duration) } }
}
