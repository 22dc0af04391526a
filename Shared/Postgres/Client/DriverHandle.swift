import Logging
import Synchronization

/// Starts the driver's thread when it is first needed, and waits for its end.
final class DriverHandle: Sendable {
    private enum Phase {
        case notStarted
        case running(awaitingEnd: [CheckedContinuation<Void, Never>])
        case ended
    }

    private let configuration: PostgresConfiguration
    private let logger: Logger
    private let inbox = Inbox()
    private let phase = Mutex(Phase.notStarted)
    private let lastRequest = Atomic<UInt64>(Link.ownRequest)

    init(configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    deinit {
        // The thread holds no reference to this object: with the client gone it has no more callers.
        inbox.post(.stop(until: .now))
    }

    func start() {
        let isFirst = phase.withLock { phase in
            guard case .notStarted = phase else { return false }
            phase = .running(awaitingEnd: [])
            return true
        }
        guard isFirst else { return }
        let isStarted = Thread.start { [configuration, inbox, logger, weak self] in
            Driver(configuration: configuration, inbox: inbox, logger: logger).run()
            self?.ended()
        }
        guard !isStarted else { return }
        logger.critical("no thread left for the database")
        _ = inbox.close()
        ended()
    }

    /// Stops taking new work, and returns when what is under way is over or `grace` has passed.
    func stop(grace: Duration) async {
        inbox.post(.stop(until: .now + grace))
        await withCheckedContinuation { continuation in
            let isOver = phase.withLock { phase in
                guard case .running(let others) = phase else {
                    // Never started: nobody would ever answer what is posted from now on.
                    _ = inbox.close()
                    phase = .ended
                    return true
                }
                phase = .running(awaitingEnd: others + [continuation])
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    private func ended() {
        let waiting = phase.withLock { phase in
            defer { phase = .ended }
            if case .running(let waiting) = phase { return waiting }
            return []
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Opens the pipelined connections before anyone needs them.
    func keepOpen() {
        start()
        inbox.post(.keepOpen)
    }

    /// What the driver has counted; nothing yet where nobody needed it.
    func statistics() async -> DriverStatistics {
        let isRunning = phase.withLock { if case .running = $0 { true } else { false } }
        guard isRunning else { return DriverStatistics() }
        return await withCheckedContinuation { continuation in
            if !inbox.post(.report(continuation)) {
                continuation.resume(returning: DriverStatistics())
            }
        }
    }

    func giveBack(_ session: Int, _ condition: SessionPool.Condition) {
        inbox.post(.returned(session: session, condition))
    }

    /// Has the driver do something, and waits for it.
    /// - Parameter isCancellable: Whether the caller's cancellation ends the wait.
    func perform(
        _ work: Request.Work,
        deadline: ContinuousClock.Instant?,
        deadlineCode: PostgresError.Code = .deadlineExceeded,
        isCancellable: Bool = true
    ) async throws(PostgresError) -> Request.Reply {
        start()
        let id = lastRequest.add(1, ordering: .relaxed).newValue
        let flag = CancellationFlag()
        guard isCancellable else {
            return try await submit(work, id, deadline, deadlineCode, flag).get()
        }
        return try await withTaskCancellationHandler {
            await submit(work, id, deadline, deadlineCode, flag)
        } onCancel: {
            flag.set()
            inbox.post(.cancel(id))
        }.get()
    }

    private func submit(
        _ work: Request.Work,
        _ id: UInt64,
        _ deadline: ContinuousClock.Instant?,
        _ deadlineCode: PostgresError.Code,
        _ flag: CancellationFlag
    ) async -> Request.Outcome {
        await withCheckedContinuation { continuation in
            let request = Request(
                id: id,
                work: work,
                deadline: deadline,
                deadlineCode: deadlineCode,
                isCancelled: flag,
                continuation: continuation
            )
            if !inbox.post(.submit(request)) {
                request.fail(.unavailable, "the client was shut down")
            }
        }
    }
}
