import Logging
import NIOCore
import RPC

/// One connection of the client: bytes to messages, messages to the state machine, and its actions carried out.
///
/// It lives on its channel's event loop and is never touched from elsewhere.
final class ClientConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    typealias Instant = ContinuousClock.Instant

    let settings: ClientSettings
    private let logger: Logger
    let serviceName: String
    /// Told once, when it takes no further calls.
    var onRetired: () -> Void = {}

    var state: ClientConnectionState
    var answers: [CallID: CheckedContinuation<CallOutcome, Never>] = [:]
    var inboxes: [CallID: StreamInbox] = [:]
    private var outbox: Outbox
    private var decoder: MessageDecoder
    private var messageClock: MessageClock
    private var keepAlive: KeepAlive
    private var alarm = Alarm()

    private var context: ChannelHandlerContext?
    private var isReading = false
    private var flushIsScheduled = false
    private var drainEnds: Instant?
    private var isClosing = false
    private(set) var isRetired = false

    init(serviceName: String, settings: ClientSettings, logger: Logger) {
        self.serviceName = serviceName
        self.settings = settings
        self.logger = logger
        state = ClientConnectionState(limits: settings.limits)
        outbox = Outbox(limits: settings.limits)
        decoder = MessageDecoder(limits: settings.limits)
        messageClock = MessageClock(limits: settings.limits)
        keepAlive = KeepAlive(
            interval: settings.pingInterval,
            patience: settings.pingTime,
            now: .now
        )
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        wake(at: keepAlive.nextStep)
    }

    // MARK: Reading

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        isReading = true
        decoder.append(unwrapInboundIn(data))
        let now = ContinuousClock.now
        keepAlive.heard(at: now)
        var completed = false
        do throws(ProtocolViolation) {
            while !isClosing, let message = try decoder.next() {
                completed = true
                perform(state.receive(message))
            }
        } catch {
            perform(state.giveUp(error))
        }
        messageClock.heard(at: now, completed: completed, isPartway: decoder.isPartway)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        flush()
        if let deadline = messageClock.deadline { wake(at: deadline) }
        closeIfDrained()
    }

    func channelInactive(context: ChannelHandlerContext) {
        retire()
        state.close()
        alarm.clear()
        loseOpenCalls()
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.debug("a connection failed", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }

    // MARK: Acting

    private func perform(_ action: ClientConnectionState.Action) {
        switch action {
        case .nothing: break
        case .finish(let id, let result): finish(id, .answered(result))
        case .deliver(let id, let item): deliver(item, id)
        case .send(let message): _ = send(message)
        case .refused(let ids):
            retire()
            for id in ids { finish(id, .notTaken) }
        case .giveUp(let message): giveUp(message)
        }
    }

    func finish(_ id: CallID, _ outcome: CallOutcome) {
        if let waiting = answers.removeValue(forKey: id) {
            waiting.resume(returning: outcome)
        } else if let inbox = inboxes.removeValue(forKey: id) {
            inbox.finish(outcome.streamError(serviceName))
        }
    }

    private func loseOpenCalls() {
        let ids = Array(answers.keys) + Array(inboxes.keys)
        for id in ids { finish(id, .lost) }
    }

    /// - Returns: false where the peer would not take the message, so that nothing was sent.
    func send(_ message: Message) -> Bool {
        guard (try? outbox.append(message)) != nil else { return false }
        scheduleFlush()
        return true
    }

    /// Whether the peer leaves more untaken than a server holds of one connection's bodies.
    ///
    /// Calls that were given up are still in it, so their number does not bound it.
    var isClogged: Bool {
        var unsent = outbox.bytes
        if let channel = context?.channel, !channel.isWritable {
            unsent += (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        }
        return unsent > settings.limits.connectionBodyBytes
    }

    private func giveUp(_ message: Message) {
        if case .goAway(_, let code, let text) = message.head {
            let reason: Logger.Metadata = ["code": "\(code.rawValue)", "reason": "\(text)"]
            logger.warning("a connection to a server was given up", metadata: reason)
        }
        _ = send(message)
        close()
    }

    private func close() {
        isClosing = true
        retire()
        flush()
        context?.close(promise: nil)
    }

    private func retire() {
        guard !isRetired else { return }
        isRetired = true
        onRetired()
    }

    /// Makes no further call and closes when the open ones are over, or at `end`.
    func drain(until end: Instant) {
        drainEnds = end
        retire()
        if let goAway = state.drain() { _ = send(goAway) }
        wake(at: end)
        closeIfDrained()
    }

    func closeIfDrained() {
        if state.isDrained, !isClosing { close() }
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
    }

    // MARK: Time

    func wake(at moment: Instant) {
        guard let context else { return }
        alarm.set(for: moment, on: context.eventLoop) { self.ring() }
    }

    private func ring() {
        alarm.clear()
        let now = ContinuousClock.now
        for (id, cancel) in state.expire(at: now) {
            _ = send(cancel)
            finish(id, .answered(.failure(.deadlineExceeded)))
        }
        if let late = messageClock.deadline, late <= now {
            perform(state.giveUp(.silentWithinMessage))
        }
        if let end = drainEnds, end <= now { close() }
        switch keepAlive.step(at: now) {
        case .nothing: break
        case .ping: _ = send(Message(.ping(nonce: "keepalive")))
        case .dead: close()
        }
        closeIfDrained()
        rearm()
    }

    private func rearm() {
        guard !isClosing else { return }
        let moments = [state.nextDeadline, messageClock.deadline, drainEnds, keepAlive.nextStep]
        if let next = moments.compactMap(\.self).min() { wake(at: next) }
    }
}
