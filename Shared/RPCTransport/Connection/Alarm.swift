import NIOCore

/// One timer for all that a connection waits for: set to the earliest moment, and looked at anew when it rings.
///
/// Most moments pass unneeded (a call is answered long before its deadline), so they are not worth a timer each.
struct Alarm {
    typealias Instant = ContinuousClock.Instant

    /// Beyond this it rings for nothing and is set again; a timer of the loop cannot count as far as a deadline can.
    private static let farthest: Duration = .seconds(3600)

    private var moment: Instant?
    private var scheduled: Scheduled<Void>?

    /// Sees to it that `ring` runs at `moment` or before.
    mutating func set(
        for moment: Instant,
        on loop: any EventLoop,
        ring: @escaping () -> Void
    ) {
        if let earlier = self.moment, earlier <= moment { return }
        scheduled?.cancel()
        let wait = min(max(.zero, ContinuousClock.now.duration(to: moment)), Self.farthest)
        self.moment = moment
        scheduled = loop.assumeIsolated().scheduleTask(in: TimeAmount(wait), ring)
    }

    mutating func clear() {
        scheduled?.cancel()
        (moment, scheduled) = (nil, nil)
    }
}
