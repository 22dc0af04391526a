import NIOCore
import RPC
import Synchronization

/// A connection of the client as its callers hold it, from whatever thread.
final class ClientLink: Sendable {
    let loop: any EventLoop
    private let channel: any Channel
    private let connection: NIOLoopBound<ClientConnection>
    private let openCalls = Atomic(0)

    init(channel: any Channel, connection: ClientConnection) {
        self.channel = channel
        loop = channel.eventLoop
        self.connection = NIOLoopBound(connection, eventLoop: channel.eventLoop)
    }

    /// The calls on it, those included that are just being made.
    var load: Int { openCalls.load(ordering: .relaxed) }

    func call(_ call: Call) async -> CallOutcome {
        openCalls.add(1, ordering: .relaxed)
        defer { openCalls.subtract(1, ordering: .relaxed) }
        let ticket = CallTicket()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiting in
                loop.onLoop { [connection] in connection.value.start(call, ticket, waiting) }
            }
        } onCancel: {
            loop.onLoop { [connection] in connection.value.cancel(ticket) }
        }
    }

    // MARK: Streams

    /// Begins a stream; ``leave(_:)`` must follow.
    ///
    /// - Returns: nil where it was begun.
    func begin(_ call: Call, _ stream: ClientStream) async -> CallOutcome? {
        openCalls.add(1, ordering: .relaxed)
        return await withCheckedContinuation { begun in
            loop.onLoop { [connection] in
                let failure = connection.value.startStream(call, stream.ticket, stream.inbox)
                begun.resume(returning: failure)
            }
        }
    }

    func next(_ stream: ClientStream) async throws(RPCError) -> [UInt8]? {
        if loop.inEventLoop, let next = connection.value.take(stream.inbox, stream.ticket) {
            return try next.get()
        }
        let next = await withTaskCancellationHandler {
            await withCheckedContinuation { taker in
                loop.onLoop { [connection] in
                    if let next = connection.value.take(stream.inbox, stream.ticket) {
                        taker.resume(returning: next)
                    } else {
                        stream.inbox.wait(taker)
                    }
                }
            }
        } onCancel: {
            loop.onLoop { stream.inbox.finish(.cancelled) }
        }
        return try next.get()
    }

    /// The reader wants no more; where the stream is not over, the server is told.
    func leave(_ stream: ClientStream) {
        openCalls.subtract(1, ordering: .relaxed)
        loop.onLoop { [connection] in connection.value.cancel(stream.ticket) }
    }

    // MARK: The end

    func drain(until end: ContinuousClock.Instant) {
        loop.onLoop { [connection] in connection.value.drain(until: end) }
    }

    func close() {
        channel.close(promise: nil)
    }

    func untilClosed() async {
        try? await channel.closeFuture.get()
    }
}

/// One stream: which call it is, and where its items arrive.
struct ClientStream: Sendable {
    let ticket = CallTicket()
    let inbox: StreamInbox

    init(window: Int) {
        inbox = StreamInbox(window: window)
    }
}

/// A stream's items, for its reader.
struct ClientItems: ItemSource {
    let link: ClientLink
    let stream: ClientStream

    func next() async throws(RPCError) -> [UInt8]? {
        try await link.next(stream)
    }
}
