import Logging
import NIOCore
import RPC
import Values

/// One connection of the server: bytes to messages, messages to the state machine, and its actions carried out.
///
/// It lives on its channel's event loop and is never touched from elsewhere.
final class ServerConnection: ChannelInboundHandler, ChannelOutboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    typealias Instant = ContinuousClock.Instant

    let handler: any CallHandler
    let limits: WireLimits
    private let logger: Logger
    let activity: ConnectionActivity
    private let admission: ConnectionRegister.Admission

    var state: ServerConnectionState
    var works: [CallID: CallWork] = [:]
    var outbox: Outbox
    private var decoder: MessageDecoder
    private let bodies: BodyBudget
    /// The room for the body that is being read.
    private var bodyLease: BodyLease?
    private var messageClock: MessageClock
    private var alarm = Alarm()

    private(set) var context: ChannelHandlerContext?
    private(set) var executor: LoopExecutor?
    /// Of the peer, as text.
    private(set) var peerAddress: String?
    private var isReading = false
    private var flushIsScheduled = false
    private var readIsHeldBack = false
    var pacing: ReadPacing
    /// Since when the peer has left too much untaken.
    private var unwritableSince: Instant?
    private var drainEnds: Instant?
    /// The last message is out: what still comes is thrown away until the peer closes or this moment.
    private var lingerEnds: Instant?

    init(
        handler: any CallHandler,
        limits: WireLimits,
        bodies: BodyBudget,
        logger: Logger,
        activity: ConnectionActivity,
        admission: ConnectionRegister.Admission
    ) {
        self.handler = handler
        self.limits = limits
        self.bodies = bodies
        self.logger = logger
        self.activity = activity
        self.admission = admission
        state = ServerConnectionState(limits: limits)
        outbox = Outbox(limits: limits)
        decoder = MessageDecoder(limits: limits)
        messageClock = MessageClock(limits: limits)
        pacing = ReadPacing(limits: limits)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        executor = LoopExecutor(context.eventLoop)
    }

    func channelActive(context: ChannelHandlerContext) {
        peerAddress = context.remoteAddress?.ipAddress
        if case .refused(let reason) = admission { perform(state.giveUp(reason)) }
        context.fireChannelActive()
    }

    // MARK: Reading

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard lingerEnds == nil else { return }
        isReading = true
        decoder.append(unwrapInboundIn(data))
        let now = ContinuousClock.now
        var completed = false
        do throws(ProtocolViolation) {
            while lingerEnds == nil, let step = try decoder.step() {
                completed = take(step, at: now) || completed
            }
        } catch {
            perform(state.giveUp(error))
        }
        messageClock.heard(at: now, completed: completed, isPartway: decoder.isPartway)
        activity.heard(at: now, isWorking: state.isWorking)
    }

    /// - Returns: whether a message is complete.
    private func take(_ step: MessageDecoder.Step, at now: Instant) -> Bool {
        switch step {
        case .body(let head, let bytes):
            takeBody(of: head, bytes, at: now)
            return false
        case .message(let message):
            perform(state.receive(message, at: now, timeLimit: handler.timeLimit))
            bodyLease = nil
        case .skipped: break
        }
        return true
    }

    private func takeBody(of head: Head, _ bytes: Int, at now: Instant) {
        let instead = state.receive(
            head,
            bodyOf: bytes,
            at: now,
            limit: handler.bodyLimit,
            hasRoom: leaseRoom
        )
        guard let instead else { return }
        decoder.skipBody()
        perform(instead)
    }

    private func leaseRoom(of bytes: Int) -> Bool {
        bodyLease = bodies.lease(bytes)
        return bodyLease != nil
    }

    /// Nothing more is read: what has come of a message must not take its room for as long as somebody holds the connection.
    private func forgetMessage() {
        decoder = MessageDecoder(limits: limits)
        bodyLease = nil
    }

    /// The room for the body that was just read, for whoever holds the body from now on.
    func takeBodyLease() -> BodyLease? {
        defer { bodyLease = nil }
        return bodyLease
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        flush()
        if let deadline = messageClock.deadline { wake(at: deadline) }
        closeIfDrained()
    }

    func read(context: ChannelHandlerContext) {
        if lingerEnds == nil, let pause = pacing.pause() { readLater(context, pause) }
        guard (context.channel.isWritable && !pacing.isPausing) || lingerEnds != nil else {
            readIsHeldBack = true
            return
        }
        context.read()
    }

    private func readLater(_ context: ChannelHandlerContext, _ pause: Duration) {
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(pause)) {
            self.pacing.resume()
            if self.readIsHeldBack, let context = self.context { self.resumeReading(context) }
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case let order as DrainOrder: drain(order)
        case ChannelEvent.inputClosed: inputClosed(context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// The peer will say no more.
    ///
    /// Whether it still listens cannot be told, and a caller that is gone must not keep work alive.
    private func inputClosed(_ context: ChannelHandlerContext) {
        guard lingerEnds == nil, decoder.isPartway else { return context.close(promise: nil) }
        perform(state.giveUp(.missingBody))
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        state.close()
        alarm.clear()
        stopAllWork()
        forgetMessage()
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A reset by the peer: its own affair.
        logger.debug("a connection failed", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }

    // MARK: Acting

    func perform(_ action: ServerConnectionState.Action) {
        switch action {
        case .nothing: break
        case .start(let id, let call): start(call, id)
        case .send(let message):
            if message.head.asksToComeAgain { pacing.refused() }
            send(message)
        case .stop(let id, let answer, let reason):
            send(answer)
            stopWork(of: id, reason)
        case .itemsWanted(let id): sendWaitingItems(of: id)
        case .giveUp(let message): giveUp(message)
        }
    }

    /// Puts a message into this turn's write.
    ///
    /// One that the peer would not take becomes the error that says so.
    func send(_ message: Message) {
        do {
            try outbox.append(message)
        } catch {
            guard let id = message.head.answeredCall else { return }
            let instead = Message(error: .answerTooLarge, of: id, in: .en)
            try? outbox.append(instead)
        }
        // Only what was handed to the channel counts as unsent: a handler that sends on and on must come to feel it.
        if outbox.bytes < limits.unsentBytes { scheduleFlush() } else { flush() }
    }

    private func giveUp(_ message: Message) {
        if case .goAway(_, let code, let text) = message.head {
            let reason: Logger.Metadata = ["code": "\(code.rawValue)", "reason": "\(text)"]
            logger.info("a connection was given up", metadata: reason)
        }
        send(message)
        stopAllWork()
        linger()
    }

    /// Ends our side after the last message, and waits a little for the peer to have read it.
    private func linger() {
        guard lingerEnds == nil, let context else { return }
        messageClock.pause()
        forgetMessage()
        // The last answers may be large and their reader slow; the little while begins when they are out.
        linger(for: limits.unsentTime)
        flush()
        context.close(mode: .output).assumeIsolated().whenComplete { _ in
            self.linger(for: self.limits.lingerTime)
        }
        if readIsHeldBack { resumeReading(context) }
    }

    private func linger(for time: Duration) {
        let end = ContinuousClock.now + time
        lingerEnds = end
        wake(at: end)
    }

    private func drain(_ order: DrainOrder) {
        let end: Instant
        switch order {
        case .stopping(let latest):
            end = latest
            if let goAway = state.drain() { send(goAway) }
        case .makeRoom:
            end = .now + limits.drainTime
            if let goAway = state.makeRoom() { send(goAway) }
        }
        drainEnds = end
        for action in state.stopWatches(.stopping) { perform(action) }
        wake(at: end)
        closeIfDrained()
    }

    /// Whatever is still open is answered, and the peer has a little while to read it.
    private func endDrain(at now: Instant) {
        drainEnds = nil
        for action in state.stopAll(.stopping) { perform(action) }
        closeIfDrained()
        let end = now + limits.lingerTime
        lingerEnds = min(lingerEnds ?? end, end)
    }

    func closeIfDrained() {
        guard state.isDrained else { return }
        state.close()
        linger()
    }

    // MARK: Writing

    /// One write for all messages of this turn of the loop.
    private func scheduleFlush() {
        guard !isReading, !flushIsScheduled, let context else { return }
        flushIsScheduled = true
        context.eventLoop.assumeIsolated().execute {
            self.flushIsScheduled = false
            self.flush()
        }
    }

    private func flush() {
        guard let context, let bytes = outbox.take() else { return }
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        guard !context.channel.isWritable else { return }
        let unsent = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        if unsent ?? 0 > limits.unsentBytesAtMost {
            logger.info("a connection was closed: its peer does not read its answers")
            context.close(promise: nil)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        let now = ContinuousClock.now
        if context.channel.isWritable {
            unwritableSince = nil
            // What had begun when we stopped reading may go on now, and has its time anew.
            messageClock.heard(at: now, completed: false, isPartway: decoder.isPartway)
            if let deadline = messageClock.deadline { wake(at: deadline) }
            if readIsHeldBack { resumeReading(context) }
            for id in works.keys.sorted() { sendWaitingItems(of: id) }
        } else {
            unwritableSince = now
            messageClock.pause()
            wake(at: now + limits.unsentTime)
        }
        context.fireChannelWritabilityChanged()
    }

    private func resumeReading(_ context: ChannelHandlerContext) {
        readIsHeldBack = false
        read(context: context)
    }

    // MARK: Time

    func wake(at moment: Instant) {
        guard let context else { return }
        alarm.set(for: moment, on: context.eventLoop) { self.ring() }
    }

    private func ring() {
        alarm.clear()
        let now = ContinuousClock.now
        if let end = lingerEnds, end <= now {
            context?.close(promise: nil)
            return
        }
        if let since = unwritableSince, since + limits.unsentTime <= now {
            context?.close(promise: nil)
            return
        }
        if let end = drainEnds, end <= now { endDrain(at: now) }
        for action in state.expire(at: now) { perform(action) }
        if let late = messageClock.deadline, late <= now {
            perform(state.giveUp(.silentWithinMessage))
        }
        closeIfDrained()
        rearm()
    }

    private func rearm() {
        let moments = [
            state.nextDeadline, messageClock.deadline, drainEnds, lingerEnds,
            unwritableSince.map { $0 + limits.unsentTime },
        ]
        if let next = moments.compactMap(\.self).min() { wake(at: next) }
    }
}

/// No further calls are taken.
enum DrainOrder: Sendable {
    /// The server is stopping, and the open ones have until then.
    case stopping(ContinuousClock.Instant)
    /// The connection is the one that others can best do without.
    case makeRoom
}
