public import NIOCore

/// What a listening socket does where no file descriptor is left for one connection more.
///
/// The connection that cannot be taken stays in the kernel's queue and wakes the loop again at once, thousands of times a second: so
/// the socket is not listened to for a moment, and whoever can best be done without makes room meanwhile. The first in the pipeline.
public final class AcceptPause: ChannelInboundHandler {
    public typealias InboundIn = Never

    /// Long enough that waiting costs nothing, short enough that nobody notices.
    private static let pause = TimeAmount.milliseconds(100)

    private let makeRoom: @Sendable () -> Void
    private var isPausing = false

    /// - Parameter makeRoom: ends connections, so that some can be taken after the pause.
    public init(makeRoom: @escaping @Sendable () -> Void) {
        self.makeRoom = makeRoom
    }

    public func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is IOError else { return context.fireErrorCaught(error) }
        guard !isPausing else { return }
        isPausing = true
        setAutoRead(false, context)
        makeRoom()
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.pause) {
            self.isPausing = false
            self.setAutoRead(true, context)
        }
    }

    /// The one thing that takes the socket out of what the loop waits for.
    private func setAutoRead(_ isOn: Bool, _ context: ChannelHandlerContext) {
        try? context.channel.syncOptions?.setOption(.autoRead, value: isOn)
    }
}
