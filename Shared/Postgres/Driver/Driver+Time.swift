import CLibpq

/// What the passing of time does.
extension Driver {
    /// Milliseconds until something is due, 0 where commands wait already, -1 where nothing is.
    func sleepTime() -> Int32 {
        guard inbox.maySleep() else { return 0 }
        var earliest = earliestDeadline
        func consider(_ instant: Instant?) {
            guard let instant else { return }
            earliest = min(instant, earliest ?? instant)
        }
        consider(pipelines.nextRetry)
        consider(sessions.nextRetry)
        consider(stopAt)
        for link in links.values { consider(link.limit) }
        for dial in dials.values { consider(dial.limit) }
        return earliest.map(Self.milliseconds(until:)) ?? -1
    }

    private static func milliseconds(until instant: Instant) -> Int32 {
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: instant).components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        // One too many rather than one too few: waking early would spin.
        return Int32(min(seconds, 3_600)) * 1_000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
    }

    func tick() {
        for action in pipelines.tick(now: now) where stopAt == nil { perform(action) }
        perform(sessions.tick(now: now))
        if let earliestDeadline, earliestDeadline <= now { expireRequests() }
        for link in links.values where link.limit.map({ $0 <= now }) ?? false {
            lose(link, PostgresError(.unavailable, "the server does not answer"))
        }
        for (serial, dial) in dials where dial.limit <= now {
            dials[serial] = nil
            openingFailed(dial.seat, "resolving the server's name took too long")
        }
    }

    /// Goes through everyone who waits; that is a few thousand at most, and rare.
    private func expireRequests() {
        var next: Instant?
        var expired: [Request] = []
        for request in requests.values {
            guard let deadline = request.deadline else { continue }
            if deadline <= now {
                expired.append(request)
            } else {
                next = min(deadline, next ?? deadline)
            }
        }
        earliestDeadline = next
        for request in expired { giveUp(request.id, code: request.deadlineCode) }
    }

    /// The caller waits no longer.
    ///
    /// A read's result will be thrown away when it comes; a session's statement is cancelled and
    /// its connection closed: a cancel request hits whatever runs when it arrives, so nobody may
    /// run anything there any more.
    func giveUp(_ id: UInt64, code: PostgresError.Code) {
        guard let request = requests[id] else { return }
        switch request.work {
        case .read: pipelines.abandon(id)
        case .lease: sessions.abandon(id)
        case .onSession(let session, _):
            guard let link = link(.session(session)) else { break }
            blockingCalls.cancel(link.connection)
            return lose(link, PostgresError(code))
        }
        answer(id, .failure(PostgresError(code)))
    }
}
