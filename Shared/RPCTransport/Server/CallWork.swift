import RPC

/// What the server does for one open call: the handler's task, and the items that it has to wait with.
struct CallWork {
    typealias Waiting = CheckedContinuation<Result<Void, RPCError>, Never>

    var task: Task<Void, Never>?
    /// Items whose senders wait for the caller to ask for them, in order.
    private var items: [(ticket: Int, bytes: [UInt8], sender: Waiting)] = []
    /// Senders that were cancelled before their item came here.
    private var cancelled: Set<Int> = []

    var hasItems: Bool { !items.isEmpty }

    /// Keeps an item until it is asked for; its sender waits.
    mutating func wait(_ ticket: Int, _ bytes: [UInt8], _ sender: Waiting) {
        guard cancelled.remove(ticket) == nil else {
            sender.resume(returning: .failure(.cancelled))
            return
        }
        items.append((ticket, bytes, sender))
    }

    mutating func takeItem() -> (bytes: [UInt8], sender: Waiting)? {
        guard !items.isEmpty else { return nil }
        let first = items.removeFirst()
        return (first.bytes, first.sender)
    }

    /// The sender's own task was cancelled: its item is not sent.
    mutating func cancelSender(_ ticket: Int) {
        guard let index = items.firstIndex(where: { $0.ticket == ticket }) else {
            cancelled.insert(ticket)
            return
        }
        items.remove(at: index).sender.resume(returning: .failure(.cancelled))
    }

    /// The call is over: the task and every waiting sender are told.
    consuming func stop(_ refusal: RPCError) {
        task?.cancel()
        for item in items { item.sender.resume(returning: .failure(refusal)) }
    }
}
