import NIOCore
import RPC
import Synchronization

/// Where the handler of one call puts its items.
///
/// Each goes out when the caller has asked for it, not before.
final class ServerItems: ItemSink {
    private let call: CallID
    private let connection: NIOLoopBound<ServerConnection>
    /// Counts the items, and tells senders apart that wait side by side.
    private let tickets = Atomic(0)
    /// A handler that always finds demand would otherwise keep the loop to itself.
    private static let itemsInARow = 64

    init(call: CallID, connection: NIOLoopBound<ServerConnection>) {
        self.call = call
        self.connection = connection
    }

    func send(_ item: [UInt8]) async throws(RPCError) {
        guard !Task.isCancelled else { throw .cancelled }
        let loop = connection.eventLoop
        let ticket = tickets.add(1, ordering: .relaxed).newValue
        if ticket.isMultiple(of: Self.itemsInARow) { await Task.yield() }
        if loop.inEventLoop, try connection.value.trySend(item, of: call) { return }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { sender in
                loop.onLoop { [connection, call] in
                    connection.value.wait(with: item, of: call, ticket, sender)
                }
            }
        } onCancel: {
            loop.onLoop { [connection, call] in
                connection.value.works[call]?.cancelSender(ticket)
            }
        }
        try result.get()
    }
}
