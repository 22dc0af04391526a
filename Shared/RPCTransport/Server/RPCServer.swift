public import Logging
import NIOCore
import NIOPosix
public import RPC
public import ServiceLifecycle

/// Answers calls on a TCP port, by whatever handler it is given.
///
/// ```swift
/// let server = RPCServer(host: "0.0.0.0", port: 7101, handler: dispatcher, logger: logger)
/// try await server.run()
/// ```
/// Told to stop, it takes no further connections or calls, lets the open calls finish (``WireLimits/drainTime`` at most) and returns.
public final class RPCServer: Service {
    private let host: String
    private let port: Int
    private let handler: any CallHandler
    private let logger: Logger
    private let limits: WireLimits
    let register: ConnectionRegister
    let bodies: BodyBudget
    private let bound = Announcement<Result<Int, RPCServerError>>()

    /// - Parameters:
    ///   - host: an address of this machine, `0.0.0.0` for all of them.
    ///   - port: 0 for any that is free; ``boundPort()`` tells which.
    public init(
        host: String,
        port: Int,
        handler: any CallHandler,
        logger: Logger,
        limits: WireLimits = WireLimits()
    ) {
        self.host = host
        self.port = port
        self.handler = handler
        self.logger = logger
        self.limits = limits
        register = ConnectionRegister(limit: limits.connections)
        bodies = BodyBudget(limit: limits.serverBodyBytes)
    }

    /// The port that it listens on, as soon as it does.
    ///
    /// - Throws: ``RPCServerError`` where it cannot listen; `CancellationError` where the waiting task is cancelled.
    public func boundPort() async throws -> Int {
        guard let bound = await bound.value() else { throw CancellationError() }
        return try bound.get()
    }

    /// Listens until it is told to stop.
    ///
    /// - Throws: ``RPCServerError`` where it cannot listen.
    public func run() async throws {
        let listener = try await listen()
        await withTaskCancellationOrGracefulShutdownHandler {
            try? await listener.closeFuture.get()
        } onCancelOrGracefulShutdown: {
            listener.close(promise: nil)
        }
        register.drain(until: .now + limits.drainTime)
        await withTaskCancellationHandler {
            await register.untilEmpty()
        } onCancel: {
            register.closeAll()
        }
    }

    private func listen() async throws(RPCServerError) -> any Channel {
        do throws(RPCServerError) {
            let listener = try await bind()
            let port = listener.localAddress?.port ?? port
            logger.info("listening", metadata: ["host": "\(host)", "port": "\(port)"])
            bound.announce(.success(port))
            return listener
        } catch {
            bound.announce(.failure(error))
            throw error
        }
    }

    private func bind() async throws(RPCServerError) -> any Channel {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { [register] channel in
                channel.eventLoop.makeCompletedFuture {
                    let pause = AcceptPause { register.makeRoom() }
                    try channel.pipeline.syncOperations.addHandler(pause)
                }
            }
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: .init(unsent: limits.unsentBytes))
            .childChannelInitializer { [register, bodies, handler, limits, logger] channel in
                channel.eventLoop.makeCompletedFuture {
                    let activity = ConnectionActivity()
                    let admission = register.admit(channel, activity)
                    // What fails here is closed at once.
                    if case .none = admission { throw ChannelError.ioOnClosedChannel }
                    let connection = ServerConnection(
                        handler: handler,
                        limits: limits,
                        bodies: BodyBudget(limit: limits.connectionBodyBytes, of: bodies),
                        logger: logger,
                        activity: activity,
                        admission: admission
                    )
                    try channel.pipeline.syncOperations.addHandler(connection)
                }
            }
        do {
            return try await bootstrap.bind(host: host, port: port).get()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw .addressInUse(host, port)
        } catch {
            throw .cannotListen(host, port, reason: "\(error)")
        }
    }
}

extension ChannelOptions.Types.WriteBufferWaterMark {
    /// Half of the limit before more is written again, so that the two do not alternate at every write.
    init(unsent limit: Int) {
        self.init(low: max(1, limit / 2), high: max(1, limit))
    }
}
