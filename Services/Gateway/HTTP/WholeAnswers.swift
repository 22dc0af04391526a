import HummingbirdCore
import Logging
import NIOCore

/// HTTP/1 connections that are not closed before their answers have left (``CloseAfterWrites``).
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

    func handle(value: Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
