import FoundationEssentials
import RPC
import Synchronization

/// A service at the other end of the outbox, which can be told to fail.
final class CommandTarget: Caller {
    struct Received: Equatable, Sendable {
        let key: String?
        /// The number that the command was given for its page.
        let number: Int?
    }

    private struct State {
        var received: [Received] = []
        var failuresLeft = 0
        var delay = Duration.zero
    }

    private let state = Mutex(State())

    var received: [Received] { state.withLock { $0.received } }

    /// Fails so many times, the call having arrived or not.
    func fail(_ times: Int) { state.withLock { $0.failuresLeft = times } }

    /// Takes its time over every other command, so that the one behind it could overtake it.
    func delay(by duration: Duration) { state.withLock { $0.delay = duration } }

    func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer {
        let request = try? JSONDecoder().decode(
            RecordNote.Request.self,
            from: Data(call.body ?? [])
        )
        if let page = request?.page, page.isMultiple(of: 2) {
            try? await Task.sleep(for: state.withLock { $0.delay })
        }
        let isRefused = state.withLock { state in
            state.received.append(
                Received(
                    key: call.meta[MetaKey.idempotencyKey],
                    number: request?.page
                )
            )
            guard state.failuresLeft > 0 else { return false }
            state.failuresLeft -= 1
            return true
        }
        if isRefused { throw .unavailable("target") }
        return CallAnswer()
    }

    func withStream<Result: Sendable>(
        _ call: Call,
        _ body: (any ItemSource) async throws -> Result
    ) async throws -> Result {
        throw RPCError.unimplemented(call.method)
    }
}
