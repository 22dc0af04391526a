import NIOCore
import RPC
import Synchronization

/// Where the handler of one call puts its items. Each goes out when the caller has asked for it, not before.
final class ServerItems: ItemSink {
    private let call: CallID
    private let connection: NIOLoopBound<ServerConnection>
    /// Tells senders apart that wait side by side.
    private let tickets = Atomic(0)

    init(call: CallID, connection: NIOLoopBound<ServerConnection>) {
        self.call = call
        self.connection = connection
    }

    func send(_ item: [UInt8]) async throws(RPCError) {
        guard !Task.isCancelled else { throw .cancelled }
        let loop = connection.eventLoop
        if loop.inEventLoop, try connection.value.trySend(item, of: call) { return }
        let ticket = tickets.add(1, ordering: .relaxed).newValue
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
