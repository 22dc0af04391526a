import CLibpq
import Logging

extension Driver {
    func link(_ seat: Link.Seat) -> Link? {
        serials[seat].flatMap { links[$0] }
    }

    /// Begins to connect; the answer comes as `Command.dialled`.
    func dial(_ seat: Link.Seat) {
        lastSerial += 1
        let serial = lastSerial
        serials[seat] = serial
        dials[serial] = (seat, now + configuration.connectTimeout)
        let isStarted = blockingCalls.dial(connectionParameters) { [inbox] handle in
            guard !inbox.post(.dialled(serial: serial, handle)), let handle else { return }
            PQfinish(handle.connection)
        }
        if !isStarted { inbox.post(.dialled(serial: serial, nil)) }
    }

    private var connectionParameters: [(name: String, value: String)] {
        [
            ("dbname", configuration.connection ?? ""),
            ("application_name", configuration.applicationName),
            ("client_encoding", "UTF8"),
        ]
    }

    func dialled(_ serial: UInt64, _ handle: ConnectionHandle?) {
        guard let dial = dials.removeValue(forKey: serial) else {
            if let handle { PQfinish(handle.connection) }
            return
        }
        guard let handle else { return openingFailed(dial.seat, "no thread or memory to connect") }
        let link = Link(
            serial: serial,
            seat: dial.seat,
            handle: handle,
            cacheSize: configuration.statementCacheSize
        )
        link.limit = dial.limit
        links[serial] = link
        guard PQstatus(handle.connection) != CONNECTION_BAD else {
            return lose(link, link.openingError())
        }
        // libpq wants the first step to be taken when the socket can be written to.
        poller.watch(link.socket, serial: serial, reading: false, writing: true)
    }

    func advance(_ link: Link) {
        switch link.advanceOpening() {
        case .waiting(let reading):
            poller.watch(link.socket, serial: link.serial, reading: reading, writing: !reading)
        case .failed:
            lose(link, link.openingError())
        case .open:
            statistics.connectionsOpened += 1
            poller.watch(link.socket, serial: link.serial, writing: false)
            unflushed.insert(link.serial)
            let isPipeline = if case .pipeline = link.seat { true } else { false }
            let timeout = isPipeline ? configuration.shortReadTimeout : nil
            if !link.sendParameters(readTimeout: timeout) { lose(link, link.lostError()) }
        }
    }

    func handle(_ events: [Link.Event], of link: Link) {
        for event in events {
            switch event {
            case .finished(let request, let outcome): finished(request, outcome, on: link)
            case .ownRoundFinished(nil): ready(link)
            case .ownRoundFinished(let error?): lose(link, error)
            case .lost(let error): lose(link, error)
            }
        }
        if link.isSpoilt, case .pipeline = link.seat {
            // Whoever did it was told; the others on it did nothing wrong.
            lose(link, PostgresError(.unavailable, "a read changed its connection"))
        }
    }

    /// Its parameters are set, or what its last caller left is rolled back.
    private func ready(_ link: Link) {
        link.limit = nil
        switch link.seat {
        case .pipeline(let slot):
            link.hasServed = true
            for action in pipelines.opened(slot: slot) { perform(action) }
        case .session(let session):
            if link.hasServed {
                perform(sessions.returned(session, link.isSpoilt ? .spoilt : .clean, now: now))
            } else {
                link.hasServed = true
                perform(sessions.opened(session))
            }
        }
    }

    private func finished(_ id: UInt64, _ outcome: Request.Outcome, on link: Link) {
        if case .failure(let error) = outcome, error.code == .staleStatement {
            forgetStatements(of: id, on: link)
        }
        guard case .pipeline(let slot) = link.seat else { return answer(id, outcome) }
        link.limit = link.ledger.isEmpty ? nil : now + stallTime
        if case .failure(let error) = outcome, error.code == .staleStatement, requests[id] != nil {
            if let action = pipelines.retry(id, slot: slot) { perform(action) }
            return
        }
        pipelines.finished(id, slot: slot)
        answer(id, outcome)
    }

    private func forgetStatements(of id: UInt64, on link: Link) {
        switch requests[id]?.work {
        case .read(let round), .onSession(_, .round(let round)):
            for statement in round.statements { link.statements.remove(statement.key) }
        default:
            break
        }
    }

    /// The connection is of no more use: closes it and tells everyone who counted on it.
    func lose(_ link: Link, _ error: PostgresError) {
        guard links.removeValue(forKey: link.serial) != nil else { return }
        statistics.connectionsLost += 1
        serials[link.seat] = nil
        link.mode = .closed
        logger.debug("connection lost", metadata: ["reason": "\(error.debugDetail)"])
        switch link.seat {
        case .pipeline(let slot): losePipeline(link, slot, error)
        case .session(let session): loseSession(link, session, error)
        }
    }

    private func losePipeline(_ link: Link, _ slot: Int, _ error: PostgresError) {
        guard link.hasServed else { return openingFailed(link.seat, error.debugDetail) }
        let unanswered = link.ledger.abandonAll()
        if !Self.isWorthResending(error.code), let first = unanswered.first {
            answer(first, .failure(error))
        }
        let waiting = unanswered.filter { requests[$0] != nil }
        for action in pipelines.lost(slot: slot, unanswered: waiting, now: now) {
            perform(action)
        }
    }

    /// The first in line caused the loss itself, and would cause the next.
    private static func isWorthResending(_ code: PostgresError.Code) -> Bool {
        code != .resultTooLarge && code != .misuse
    }

    private func loseSession(_ link: Link, _ session: Int, _ error: PostgresError) {
        guard link.hasServed else { return openingFailed(link.seat, error.debugDetail) }
        if let id = sessionRequests.removeValue(forKey: session), let request = requests[id] {
            answer(id, .failure(Self.told(request, error)))
        }
        perform(sessions.lost(session, now: now))
    }

    /// Once COMMIT is on its way, a lost connection leaves open what became of it.
    static func told(_ request: Request, _ error: PostgresError) -> PostgresError {
        request.mayHaveCommitted ? PostgresError(.outcomeUnknown, error.debugDetail) : error
    }

    func openingFailed(_ seat: Link.Seat, _ reason: String) {
        serials[seat] = nil
        logger.warning("cannot connect to the database", metadata: ["reason": "\(reason)"])
        switch seat {
        case .pipeline(let slot):
            for action in pipelines.openFailed(slot: slot, now: now) { perform(action) }
        case .session(let session):
            perform(sessions.openFailed(session, now: now))
        }
    }

    func close(_ seat: Link.Seat) {
        guard let serial = serials.removeValue(forKey: seat) else { return }
        links[serial]?.mode = .closed
        links[serial] = nil
    }
}
