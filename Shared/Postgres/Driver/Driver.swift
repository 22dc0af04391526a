import CLibpq
import Logging

/// The one thread that every connection lives on: it sleeps in epoll, takes commands from the
/// inbox, moves bytes, and tells callers their answers.
///
/// What to do is decided by the pools and the ledgers; this is the shell around them.
final class Driver {
    typealias Instant = ContinuousClock.Instant

    let configuration: PostgresConfiguration
    let inbox: Inbox
    let logger: Logger
    let blockingCalls = BlockingCalls()
    var poller = Poller()
    var now = ContinuousClock.now

    /// Everyone who waits for an answer.
    var requests: [UInt64: Request] = [:]
    /// No request's deadline is before this; it may be earlier than the earliest one left.
    var earliestDeadline: Instant?

    var pipelines: PipelinePool
    var sessions: SessionPool
    var links: [UInt64: Link] = [:]
    var serials: [Link.Seat: UInt64] = [:]
    /// Attempts whose name resolution is not over, and when they are given up.
    var dials: [UInt64: (seat: Link.Seat, limit: Instant)] = [:]
    /// What each session is being used for.
    var sessionRequests: [Int: UInt64] = [:]
    var lastSerial: UInt64 = Poller.inbox
    var unflushed: Set<UInt64> = []
    var stopAt: Instant?
    var statistics = DriverStatistics()

    init(configuration: PostgresConfiguration, inbox: Inbox, logger: Logger) {
        self.configuration = configuration
        self.inbox = inbox
        self.logger = logger
        pipelines = PipelinePool(slots: max(configuration.pipelineConnections, 1))
        sessions = SessionPool(
            limit: max(configuration.sessionConnections, 1),
            waitingLimit: max(configuration.waitingLimit, 1)
        )
    }

    /// Runs until told to stop.
    func run() {
        var commands: [Command] = []
        var events: [Poller.Event] = []
        guard poller.isUsable,
            poller.watch(inbox.wakeDescriptor, serial: Poller.inbox, writing: false)
        else {
            logger.critical("no file descriptor left for the database's thread")
            return end()
        }
        while !isOver {
            poller.wait(milliseconds: sleepTime(), into: &events)
            now = .now
            inbox.awoke()
            for event in events { handle(event) }
            inbox.take(into: &commands)
            for command in commands { handle(command) }
            tick()
            flush()
        }
        end()
    }

    private var isOver: Bool {
        guard let stopAt else { return false }
        return now >= stopAt || (requests.isEmpty && sessions.isIdle)
    }

    private func handle(_ event: Poller.Event) {
        guard event.serial != Poller.inbox else { return inbox.acknowledgeWake() }
        guard let link = links[event.serial] else { return }
        if case .opening = link.mode { return advance(link) }
        if event.isWritable { unflushed.insert(link.serial) }
        var happened: [Link.Event] = []
        link.receive(resultLimit: configuration.resultLimit, into: &happened)
        handle(happened, of: link)
    }

    private func handle(_ command: Command) {
        switch command {
        case .submit(let request): submit(request)
        case .cancel(let request): giveUp(request, code: .cancelled)
        case .returned(let session, let condition): takeBack(session, condition)
        case .dialled(let serial, let handle): dialled(serial, handle)
        case .report(let asker): asker.resume(returning: report())
        case .keepOpen: for action in pipelines.openAll() { perform(action) }
        case .stop(let until): stopAt = min(until, stopAt ?? until)
        }
    }

    /// One write to each socket a turn, however many rounds it got.
    private func flush() {
        // What is lost here may be sent elsewhere, so the set can grow meanwhile.
        while let serial = unflushed.popFirst() {
            if let link = links[serial] { flush(link) }
        }
    }

    private func flush(_ link: Link) {
        let wantedWrite = link.wantsWrite
        guard link.flush() else { return lose(link, link.lostError()) }
        if link.wantsWrite != wantedWrite {
            poller.watch(link.socket, serial: link.serial, writing: link.wantsWrite)
        }
        var happened: [Link.Event] = []
        link.takeCopyProgress(into: &happened)
        handle(happened, of: link)
    }

    private func report() -> DriverStatistics {
        statistics.pipelines = pipelines.occupation
        statistics.sessions = sessions.occupation
        return statistics
    }

    private func end() {
        let error = PostgresError(.unavailable, "the client was shut down")
        for request in requests.values { request.answer(.failure(Self.told(request, error))) }
        requests = [:]
        links = [:]
        for command in inbox.close() {
            switch command {
            case .submit(let request): request.answer(.failure(error))
            case .dialled(_, let handle?): PQfinish(handle.connection)
            case .report(let asker): asker.resume(returning: report())
            default: break
            }
        }
        poller.close()
    }
}
