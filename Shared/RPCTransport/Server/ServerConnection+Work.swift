import NIOCore
import RPC

/// The calls' work: tasks on the connection's own loop, ended with it.
extension ServerConnection {
    /// Runs the handler until it first waits, and on from there as the loop comes to it.
    func start(_ started: ServerConnectionState.Started, _ id: CallID) {
        guard let context, let executor else { return }
        let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
        let items = ServerItems(call: id, connection: connection)
        let held = HeldCall(
            Call(
                method: started.method,
                deadline: started.deadline,
                meta: started.meta,
                body: started.body,
                bodyLease: takeBodyLease(),
                peerAddress: peerAddress
            )
        )
        works[id] = CallWork()
        let task = Task.immediate(executorPreference: executor) { [handler] in
            let result: Result<CallAnswer, RPCError>
            do throws(RPCError) {
                result = .success(try await handler.handle(held.take(), items: items))
            } catch {
                result = .failure(error)
            }
            connection.eventLoop.onLoop { connection.value.finish(id, result) }
        }
        works[id]?.task = task
        if let deadline = started.deadline, state.isOpen(id) { wake(at: deadline) }
    }

    private func finish(_ id: CallID, _ result: Result<CallAnswer, RPCError>) {
        guard let message = state.finish(id, result) else { return }
        if limits.handlerRefuses, message.head.asksToComeAgain { pacing.refused() }
        send(message)
        stopWork(of: id, .cancelled)
        closeIfDrained()
    }

    func stopWork(of id: CallID, _ reason: RPCError) {
        works.removeValue(forKey: id)?.stop(reason)
        if !state.isWorking { activity.workEnded() }
    }

    func stopAllWork() {
        let works = works
        self.works = [:]
        for work in works.values { work.stop(.cancelled) }
    }

    // MARK: Items

    private var isWritable: Bool { context?.channel.isWritable ?? false }

    /// Sends an item if it may go now; false where it has to wait.
    func trySend(_ item: [UInt8], of id: CallID) throws(RPCError) -> Bool {
        guard state.isOpen(id) else { throw .cancelled }
        // Whoever came before goes first, and a peer that does not take its bytes gets no more of them.
        guard isWritable, works[id]?.hasItems != true else { return false }
        switch state.takeTurn(of: id) {
        case .now:
            try sendItem(item, of: id)
            return true
        case .later: return false
        case .never: throw .cancelled
        }
    }

    func wait(with item: [UInt8], of id: CallID, _ ticket: Int, _ sender: CallWork.Waiting) {
        guard works[id] != nil else {
            sender.resume(returning: .failure(.cancelled))
            return
        }
        works[id]?.wait(ticket, item, sender)
        sendWaitingItems(of: id)
    }

    func sendWaitingItems(of id: CallID) {
        while isWritable, works[id]?.hasItems == true, state.takeTurn(of: id) == .now {
            guard let (item, sender) = works[id]?.takeItem() else { return }
            do throws(RPCError) {
                try sendItem(item, of: id)
                sender.resume(returning: .success(()))
            } catch {
                sender.resume(returning: .failure(error))
            }
        }
    }

    /// An item that no frame can hold ends the call, by its handler's error.
    private func sendItem(_ item: [UInt8], of id: CallID) throws(RPCError) {
        guard !item.isEmpty, item.count <= limits.bodyBytes else { throw .answerTooLarge }
        send(Message(.item(id), body: item))
    }
}

extension Head {
    /// Whether it refuses a call for now, and says when to come again.
    var asksToComeAgain: Bool {
        if case .error(_, _, _, let meta) = self {
            meta[MetaKey.retryAfterMilliseconds] != nil
        } else {
            false
        }
    }

    /// The call that this message answers for good.
    var answeredCall: CallID? {
        switch self {
        case .reply(let id, _), .end(let id, _), .error(let id, _, _, _): id
        default: nil
        }
    }
}
