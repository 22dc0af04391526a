import RPC

/// The calls made on the connection.
extension ClientConnection {
    /// Makes a call; `waiting` is resumed once, when it is over.
    func start(
        _ call: Call,
        _ ticket: CallTicket,
        _ waiting: CheckedContinuation<CallOutcome, Never>
    ) {
        switch begin(call, ticket) {
        case .failure(let outcome): waiting.resume(returning: outcome)
        case .success(let id): answers[id] = waiting
        }
    }

    /// Makes a streaming call and asks for the first items.
    ///
    /// - Returns: nil where it was begun, and its items come to `inbox`.
    func startStream(_ call: Call, _ ticket: CallTicket, _ inbox: StreamInbox) -> CallOutcome? {
        switch begin(call, ticket) {
        case .failure(let outcome): return outcome
        case .success(let id):
            inboxes[id] = inbox
            if let more = state.ask(id, count: settings.itemWindow) { _ = send(more) }
            return nil
        }
    }

    private enum Begun {
        case success(CallID)
        case failure(CallOutcome)
    }

    private func begin(_ call: Call, _ ticket: CallTicket) -> Begun {
        guard !ticket.isCancelled else { return .failure(.answered(.failure(.cancelled))) }
        let now = ContinuousClock.now
        if let deadline = call.deadline, deadline <= now {
            return .failure(.answered(.failure(.deadlineExceeded)))
        }
        guard call.meta.fits(settings.limits) else {
            return .failure(.answered(.failure(.metaTooLarge)))
        }
        guard !isClogged else { return .failure(.answered(.failure(.unavailable(serviceName)))) }
        guard let (id, message) = state.start(call, at: now) else { return .failure(.notTaken) }
        guard send(message) else {
            state.withdraw(id)
            return .failure(.answered(.failure(.requestTooLarge)))
        }
        ticket.id = id
        if let deadline = call.deadline { wake(at: deadline) }
        return .success(id)
    }

    /// The caller no longer wants the answer.
    func cancel(_ ticket: CallTicket) {
        ticket.isCancelled = true
        guard let id = ticket.id, let message = state.cancel(id) else { return }
        _ = send(message)
        finish(id, .answered(.failure(.cancelled)))
        closeIfDrained()
    }

    /// The next item or the end, if it is here; now and then that asks for more.
    func take(_ inbox: StreamInbox, _ ticket: CallTicket) -> Result<[UInt8]?, RPCError>? {
        guard let next = inbox.take() else { return nil }
        if let id = ticket.id { askForMore(inbox, id) }
        return next
    }

    func deliver(_ item: [UInt8], _ id: CallID) {
        guard let inbox = inboxes[id] else { return }
        inbox.put(item)
        askForMore(inbox, id)
    }

    private func askForMore(_ inbox: StreamInbox, _ id: CallID) {
        guard let count = inbox.takeDemand(), let more = state.ask(id, count: count) else { return }
        _ = send(more)
    }
}

/// Which call on its connection a caller's call became.
///
/// Made where the caller is, read and written on the connection's event loop alone: hence safe to send there.
final class CallTicket: @unchecked Sendable {
    var id: CallID?
    var isCancelled = false
}
