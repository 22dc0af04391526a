import CLibpq

extension Driver {
    func submit(_ request: Request) {
        if request.isCancelled.isSet { return refuse(request, .cancelled) }
        if let deadline = request.deadline, deadline <= now {
            return refuse(request, request.deadlineCode)
        }
        switch request.work {
        case .read(let round):
            if let refusal = round.refusal { return tell(request, .failure(refusal)) }
            guard admit(request) else { return }
            for action in pipelines.submit(request.id) { perform(action) }
        case .lease:
            guard admit(request) else { return }
            perform(sessions.lease(request.id, now: now))
        case .onSession(let session, let work):
            send(work, of: request, on: session)
        }
    }

    private func admit(_ request: Request) -> Bool {
        guard stopAt == nil else {
            refuse(request, .unavailable, "the client is shutting down")
            return false
        }
        remember(request)
        return true
    }

    private func remember(_ request: Request) {
        requests[request.id] = request
        guard let deadline = request.deadline else { return }
        earliestDeadline = min(deadline, earliestDeadline ?? deadline)
    }

    private func send(_ work: Request.SessionWork, of request: Request, on session: Int) {
        guard let link = link(.session(session)) else {
            return refuse(request, .unavailable, "the session's connection was lost")
        }
        guard sessionRequests[session] == nil else {
            return refuse(request, .misuse, "a session runs one statement at a time")
        }
        if case .round(let round) = work, let refusal = round.refusal {
            return tell(request, .failure(refusal))
        }
        remember(request)
        sessionRequests[session] = request.id
        unflushed.insert(link.serial)
        if !send(work, id: request.id, on: link) { lose(link, link.lostError()) }
    }

    private func send(_ work: Request.SessionWork, id: UInt64, on link: Link) -> Bool {
        switch work {
        case .round(let round):
            return link.send(round, request: id)
        case .script(let text):
            // Nobody knows what a script leaves behind.
            link.isSpoilt = true
            return link.sendScript(text, request: id)
        case .copyStart(let statement):
            return link.sendScript(statement.string, request: id)
        case .copyData(let bytes):
            return link.sendCopyData(bytes, request: id)
        case .copyEnd(let reason):
            return link.sendCopyEnd(abortReason: reason, request: id)
        }
    }

    /// The caller has its answer; what still comes for it is thrown away.
    func answer(_ id: UInt64, _ outcome: Request.Outcome) {
        guard let request = requests.removeValue(forKey: id) else { return }
        if case .onSession(let session, _) = request.work { sessionRequests[session] = nil }
        tell(request, outcome)
    }

    private func refuse(
        _ request: Request,
        _ code: PostgresError.Code,
        _ message: String = ""
    ) {
        tell(request, .failure(PostgresError(code, message)))
    }

    private func tell(_ request: Request, _ outcome: Request.Outcome) {
        let duration = request.submitted.duration(to: .now)
        statistics.answered(request.kind, outcome.failure?.code, after: duration)
        request.answer(outcome)
    }

    func perform(_ action: PipelinePool.Action) {
        switch action {
        case .open(let slot):
            dial(.pipeline(slot))
        case .send(let id, let slot):
            sendRead(id, slot: slot)
        case .fail(let id, let code):
            answer(id, .failure(PostgresError(code)))
        }
    }

    func perform(_ actions: [SessionPool.Action]) {
        for action in actions {
            switch action {
            case .open(let session): dial(.session(session))
            case .grant(let id, let session): answer(id, .success(.session(session)))
            case .fail(let id, let code): answer(id, .failure(PostgresError(code)))
            case .reset(let session): reset(session)
            case .close(let session): close(.session(session))
            }
        }
    }

    private func sendRead(_ id: UInt64, slot: Int) {
        guard let link = link(.pipeline(slot)), case .read(let round)? = requests[id]?.work else {
            // Its caller gave up while it waited to be sent again.
            return pipelines.finished(id, slot: slot)
        }
        if link.ledger.isEmpty { link.limit = now + stallTime }
        unflushed.insert(link.serial)
        guard !link.send(round, request: id) else { return }
        // It counts among those who were on the connection, though it did not get far.
        link.ledger.sent(request: id, steps: [])
        lose(link, link.lostError())
    }

    /// A read that has its connection's attention ends by the server's timeout; one that does not
    /// has a server, or a network, that no longer answers.
    var stallTime: Duration { configuration.shortReadTimeout + .seconds(2) }

    private func reset(_ session: Int) {
        guard let link = link(.session(session)) else { return }
        link.limit = now + configuration.connectTimeout
        unflushed.insert(link.serial)
        if !link.sendRollback() { lose(link, link.lostError()) }
    }

    func takeBack(_ session: Int, _ condition: SessionPool.Condition) {
        guard let link = link(.session(session)) else { return }
        perform(sessions.returned(session, link.isSpoilt ? .spoilt : condition, now: now))
    }
}
