import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// One HTTP connection's limits: requests refused where there is no place for them, bodies that never end, answers that nobody takes.
///
/// It stands right behind the parser, so that refusing costs a fraction of answering: whoever asks ten times as much as we can do
/// must not take away what we can.
final class HTTPConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long a request may take to arrive: twice what a whole body has.
    private static let requestTime = TimeAmount.seconds(60)
    /// What an answer's reader takes in ``stallTime`` at the least: a line of a tenth of a modem's speed does.
    ///
    /// Whoever takes less has ``CloseAfterWrites``'s time once more, and is cut off.
    private static let leastTaken = 16 << 10
    private static let stallTime = TimeAmount.seconds(20)
    /// Whoever was refused and asks again at once is read a little later: below what it was told to wait, so that it loses nothing.
    private static let pause = TimeAmount.milliseconds(250)

    private let admission: RequestAdmission
    private let connections: HTTPConnections
    private let refusals: RequestRefusals

    private var exchange = HTTPExchange()
    /// Whether the last request could have been refused: only those are counted as inside.
    private var isRefusable = false
    private var countedInside = 0
    private var standing: HTTPConnections.Standing?
    private var requestTimer: Scheduled<Void>?
    private var stallTimer: Scheduled<Void>?
    private var isPausing = false
    private var readIsHeldBack = false

    init(_ admission: RequestAdmission, _ connections: HTTPConnections, _ refusals: RequestRefusals)
    {
        self.admission = admission
        self.connections = connections
        self.refusals = refusals
    }

    func handlerAdded(context: ChannelHandlerContext) {
        standing = connections.add(context.channel)
    }

    func channelInactive(context: ChannelHandlerContext) {
        requestTimer?.cancel()
        stallTimer?.cancel()
        count(0)
        context.fireChannelInactive()
    }

    // MARK: Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        if case .head(let head) = part { isRefusable = refusals.canRefuse(head) }
        let step = exchange.receive(
            HTTPExchange.Part(part),
            isFull: isRefusable && admission.isFull
        )
        countInside()
        switch step {
        case .pass: context.fireChannelRead(data)
        case .refuse: if case .head(let head) = part { refuse(head, context) }
        case .skip: break
        }
    }

    private func countInside() {
        count(isRefusable ? exchange.owedWhole : 0)
    }

    private func count(_ inside: Int) {
        admission.noteInside(inside - countedInside)
        countedInside = inside
    }

    private func refuse(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
        admission.noteRefusal()
        let (response, body) = refusals.answer(to: head)
        context.write(wrapOutboundOut(.head(response)), promise: nil)
        if head.method != .head { context.write(wrapOutboundOut(.body(body)), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        if head.headerFields[.connection]?.lowercased() == "close" {
            return context.close(promise: nil)
        }
        pause(context)
    }

    private func pause(_ context: ChannelHandlerContext) {
        isPausing = true
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.pause) {
            self.isPausing = false
            guard self.readIsHeldBack else { return }
            self.readIsHeldBack = false
            context.read()
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        noteStanding(context)
        if !exchange.isReceiving {
            requestTimer?.cancel()
            requestTimer = nil
        } else if requestTimer == nil {
            requestTimer = close(context, in: Self.requestTime)
        }
        context.fireChannelReadComplete()
    }

    func read(context: ChannelHandlerContext) {
        guard isPausing else { return context.read() }
        readIsHeldBack = true
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }

    // MARK: Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let isEnd = if case .end = unwrapOutboundIn(data) { true } else { false }
        context.write(data, promise: promise)
        guard isEnd else { return }
        exchange.answered()
        countInside()
        noteStanding(context)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stallTimer?.cancel()
        stallTimer = context.channel.isWritable ? nil : watchForStall(context)
        noteStanding(context)
        context.fireChannelWritabilityChanged()
    }

    private func watchForStall(_ context: ChannelHandlerContext) -> Scheduled<Void> {
        let before = unsentBytes(context)
        return context.eventLoop.assumeIsolated().scheduleTask(in: Self.stallTime) {
            guard before - self.unsentBytes(context) >= Self.leastTaken else {
                return context.close(promise: nil)
            }
            self.stallTimer = self.watchForStall(context)
        }
    }

    private func unsentBytes(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    /// Whoever is owed an answer and takes it is not to be spared.
    private func noteStanding(_ context: ChannelHandlerContext) {
        let isBusy = exchange.isOwing && context.channel.isWritable
        standing?.setIdle(since: isBusy ? nil : .now)
    }
}

extension HTTPExchange.Part {
    fileprivate init(_ part: HTTPRequestPart) {
        self =
            switch part {
            case .head: .head
            case .body: .body
            case .end: .end
            }
    }
}
