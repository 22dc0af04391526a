import NIOCore

/// Lets what has been written leave before a connection is closed.
///
/// The framework closes a connection when it is told to stop and the last answer has been handed over, or when that is long
/// ago: what the system has not taken by then would be cut off, and the client left with half an answer.
final class CloseAfterWrites: ChannelOutboundHandler {
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    /// Whoever does not read for this long is cut off: nobody may hold a connection, or the whole end, by not reading.
    private let patience: TimeAmount
    private var isClosing = false

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, context.channel.isActive else {
            return context.close(mode: mode, promise: promise)
        }
        context.channel.closeFuture.cascade(to: promise)
        guard !isClosing else { return }
        isClosing = true
        closeOnceWritten(context)
    }

    private func closeOnceWritten(_ context: ChannelHandlerContext) {
        let loop = context.eventLoop.assumeIsolated()
        let end = loop.scheduleTask(in: patience) { context.close(promise: nil) }
        // Nothing at all, behind everything else.
        let last = context.eventLoop.makePromise(of: Void.self)
        last.futureResult.assumeIsolated().whenComplete { _ in
            end.cancel()
            context.close(promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: last)
    }
}
