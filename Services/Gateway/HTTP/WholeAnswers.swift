import HummingbirdCore
import Logging
import NIOCore
import RPCTransport

/// HTTP/1 connections whose requests are answered on their own event loop, and which are not closed before their answers have left
/// (``CloseAfterWrites``).
struct WholeAnswers: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    let http: HTTP1Channel
    let patience: TimeAmount

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            // First, where answers are bytes already.
            try channel.pipeline.syncOperations.addHandler(CloseAfterWrites(patience: patience))
        }.flatMap {
            http.setup(channel: channel, logger: logger)
        }
    }

    /// The loop has a connection to each service, too: from a request's bytes to its answer's no thread is changed.
    func handle(value: Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
            await http.handle(value: value, logger: logger)
        }
    }
}
