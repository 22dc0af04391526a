public import Logging
import NIOCore
import NIOPosix
public import RPC
public import ServiceLifecycle
import Synchronization

/// Makes calls to one service over TCP, on a few connections that it opens when they are needed.
///
/// It may be called before ``run()`` and from any task; `run()` is what ends it in order: the open calls finish, then the connections
/// close. A call never waits past its deadline, and not at all where the service's port has just refused.
public final class RPCClient: Service, Caller {
    typealias Slots = ConnectionSlots<ClientLink>

    private let serviceName: String
    private let host: String
    private let port: Int
    private let logger: Logger
    private let settings: ClientSettings
    private let loops: [any EventLoop]
    let slots: Mutex<Slots>
    let meter: ClientMeter

    /// - Parameter serviceName: what people are told does not answer: `funding`.
    public init(
        serviceName: String,
        host: String,
        port: Int,
        logger: Logger,
        settings: ClientSettings = ClientSettings()
    ) {
        self.serviceName = serviceName
        self.host = host
        self.port = port
        self.logger = logger
        self.settings = settings
        meter = ClientMeter(peer: serviceName)
        loops = (0..<max(1, settings.connections)).map { _ in
            MultiThreadedEventLoopGroup.singleton.next()
        }
        let backOff = BackOff(first: settings.firstBackOff, longest: settings.longestBackOff)
        slots = Mutex(Slots(count: settings.connections, backOff: backOff))
    }

    public func run() async throws {
        try? await gracefulShutdown()
        let links = slots.withLock { $0.close() }
        let time = Task.isCancelled ? .zero : settings.limits.drainTime
        for link in links { link.drain(until: .now + time) }
        await withTaskCancellationHandler {
            for link in links { await link.untilClosed() }
        } onCancel: {
            for link in links { link.close() }
        }
    }

    // MARK: Calls

    /// - Throws: the service's own error; `UNAVAILABLE` where it cannot be reached or the connection broke; `DEADLINE_EXCEEDED`;
    ///   `RESOURCE_EXHAUSTED` where every connection is full or the request too large; `CANCELLED` with the task.
    public func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer {
        try await meter.counting { () async throws(RPCError) in
            try await uncounted(call, retry)
        }
    }

    private func uncounted(_ call: Call, _ retry: RetryPolicy) async throws(RPCError) -> CallAnswer
    {
        for tried in 1...max(1, settings.tries) {
            guard let link = try await link(until: call.deadline) else {
                try await waitToDial(until: call.deadline, tried: tried)
                continue
            }
            switch await link.call(call) {
            case .answered(let result): return try Self.reply(result)
            case .notTaken: continue
            case .lost:
                guard retry == .safe else { throw .lost(serviceName) }
            }
        }
        throw .unavailable(serviceName)
    }

    private static func reply(
        _ result: Result<CallAnswer, RPCError>
    ) throws(RPCError) -> CallAnswer {
        let answer = try result.get()
        guard !answer.endsStream else { throw .wrongKindOfAnswer }
        return answer
    }

    /// A stream is not repeated once it has begun: what was read of it cannot be unread.
    public func withStream<Result: Sendable>(
        _ call: Call,
        _ body: (any ItemSource) async throws -> Result
    ) async throws -> Result {
        let items = try await openStream(call)
        defer { items.link.leave(items.stream) }
        return try await body(items)
    }

    private func openStream(_ call: Call) async throws(RPCError) -> ClientItems {
        for tried in 1...max(1, settings.tries) {
            guard let link = try await link(until: call.deadline) else {
                try await waitToDial(until: call.deadline, tried: tried)
                continue
            }
            let stream = ClientStream(window: settings.itemWindow)
            guard let failure = await link.begin(call, stream) else {
                return ClientItems(link: link, stream: stream)
            }
            link.leave(stream)
            if case .answered(.failure(let error)) = failure { throw error }
        }
        throw .unavailable(serviceName)
    }

    // MARK: Connections

    /// A connection to make a call on; nil where the dial for it failed.
    private func link(
        until deadline: ContinuousClock.Instant?
    ) async throws(RPCError) -> ClientLink? {
        let preferred = loops.firstIndex { $0.inEventLoop }
        let choice = slots.withLock { slots in
            slots.choose(
                preferring: preferred,
                capacity: settings.limits.callsInFlight,
                load: \.load
            )
        }
        switch choice {
        case .use(let link):
            if let preferred, !link.loop.inEventLoop { dialSpare(preferred) }
            return link
        case .wait(let dial): return try await result(of: dial, until: deadline)
        case .dial(let slot, let dial):
            connect(slot, dial)
            return try await result(of: dial, until: deadline)
        case .full: throw .tooManyCalls(settings.limits.callsInFlight * loops.count)
        case .closed: throw .unavailable(serviceName)
        }
    }

    private func result(
        of dial: Slots.Dial,
        until deadline: ContinuousClock.Instant?
    ) async throws(RPCError) -> ClientLink? {
        if let link = await dial.value(until: deadline) { return link }
        throw Task.isCancelled ? .cancelled : .deadlineExceeded
    }

    private func dialSpare(_ preferred: Int) {
        let spare = slots.withLock { $0.chooseSpare(preferring: preferred, at: .now) }
        if let (slot, dial) = spare { connect(slot, dial) }
    }

    private func connect(_ slot: Int, _ dial: Slots.Dial) {
        ClientBootstrap(group: loops[slot])
            .connectTimeout(TimeAmount(settings.dialTime))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelInitializer { [serviceName, settings, logger] channel in
                channel.eventLoop.makeCompletedFuture {
                    let connection = ClientConnection(
                        serviceName: serviceName,
                        settings: settings,
                        logger: logger
                    )
                    try channel.pipeline.syncOperations.addHandler(connection)
                }
            }
            .connect(host: host, port: port)
            // On the connection's loop, so that it cannot retire before it is known here.
            .flatMapThrowing { channel in try self.adopt(channel, slot, dial) }
            .whenFailure { error in self.failed(slot, dial, error) }
    }

    private func adopt(_ channel: any Channel, _ slot: Int, _ dial: Slots.Dial) throws {
        let connection = try channel.pipeline.syncOperations.handler(type: ClientConnection.self)
        guard !connection.isRetired else { throw ChannelError.ioOnClosedChannel }
        connection.onRetired = { [weak self] in self?.slots.withLock { $0.retire(slot, dial) } }
        let link = ClientLink(channel: channel, connection: connection)
        guard slots.withLock({ $0.connected(slot, dial, link) }) else {
            link.close()
            return dial.announce(nil)
        }
        dial.announce(link)
    }

    private func failed(_ slot: Int, _ dial: Slots.Dial, _ error: any Error) {
        logger.debug(
            "a dial failed",
            metadata: ["service": "\(serviceName)", "error": "\(error)"]
        )
        slots.withLock { $0.failed(slot, at: .now, chance: .random(in: 0...1)) }
        dial.announce(nil)
    }

    /// Waits until another dial is worth it; a longer wait is the caller's to make, not ours.
    private func waitToDial(
        until deadline: ContinuousClock.Instant?,
        tried: Int
    ) async throws(RPCError) {
        let now = ContinuousClock.now
        let next = slots.withLock(\.notBefore) ?? now
        guard tried < settings.tries, now.duration(to: next) <= settings.patience,
            deadline.map({ next < $0 }) ?? true
        else { throw .unavailable(serviceName) }
        do {
            try await Task.sleep(until: next, clock: .continuous)
        } catch {
            throw .cancelled
        }
    }
}
