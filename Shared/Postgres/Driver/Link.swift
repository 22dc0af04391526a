import CLibpq
import Glibc

/// One connection, as the driver's thread sees it: what was sent on it and what came back.
///
/// It holds no policy. The driver tells it what to send and when its socket is ready, and reads from
/// `events` what became of it. It lives on the driver's thread alone.
final class Link {
    /// Which connection of which pool it is.
    enum Seat: Hashable {
        case pipeline(Int)
        case session(Int)
    }

    enum Event {
        /// A request has its answer.
        case finished(UInt64, Request.Outcome)
        /// The link's own round (parameters at the start, ROLLBACK between callers) is over.
        case ownRoundFinished(PostgresError?)
        /// The connection is of no more use.
        case lost(PostgresError)
    }

    enum Mode {
        /// libpq is connecting.
        case opening
        /// Rounds, each ended by a sync.
        case pipeline
        /// One text by the simple protocol, or the end of a COPY.
        case script(request: UInt64, PostgresError?)
        /// The server takes data; a request waits for its bytes to leave, or none does.
        case copying(request: UInt64?)
        case closed
    }

    /// The request number of the link's own rounds.
    static let ownRequest: UInt64 = 0
    /// The request number of rounds whose answer nobody waits for.
    static let housekeeping = UInt64.max
    /// A round must never evict a statement of its own.
    private static let smallestCache = 16

    let serial: UInt64
    let seat: Seat
    let connection: OpaquePointer
    var mode = Mode.opening
    var ledger = ResultLedger()
    var statements: StatementCache
    /// How the rounds in flight must end, in the order of the ledger's.
    var endings = FIFO<Round.Ending>()
    var answer: Rows?
    var failure: PostgresError?
    /// A statement changed the connection in a way that outlives its transaction.
    var isSpoilt = false
    /// It was opened and handed to its pool.
    var hasServed = false
    /// When the phase it is in (opening, the oldest round's answer, a reset) must be over.
    var limit: ContinuousClock.Instant?
    var wantsWrite = false
    private(set) var partialBytes = 0

    init(serial: UInt64, seat: Seat, handle: ConnectionHandle, cacheSize: Int) {
        self.serial = serial
        self.seat = seat
        connection = handle.connection
        statements = StatementCache(capacity: max(cacheSize, Self.smallestCache))
    }

    deinit {
        PQfinish(connection)
    }

    var socket: Int32 { PQsocket(connection) }

    var lastError: String { String(cString: PQerrorMessage(connection)) }

    /// Why connecting failed, for the log: what libpq says of a server, but not of settings that it cannot
    /// read, since it quotes them, a password perhaps among them.
    func openingError() -> PostgresError {
        let error = lastError
        let isAboutServer = error.hasPrefix("connection to server")
        return PostgresError(
            .unavailable,
            isAboutServer ? error : "the connection settings cannot be used"
        )
    }

    func lostError() -> PostgresError {
        PostgresError(.unavailable, lastError)
    }

    /// Pushes out what libpq has buffered.
    /// - Returns: `false` where the connection is lost.
    func flush() -> Bool {
        switch PQflush(connection) {
        case 0: wantsWrite = false
        case 1: wantsWrite = true
        default: return false
        }
        return true
    }

    /// Takes in what arrived.
    /// - Parameter resultLimit: Bytes that one result may have before the link gives up on it.
    func receive(resultLimit: Int, into events: inout [Event]) {
        if PQisBusy(connection) == 1 { countPartialResult() }
        guard partialBytes <= resultLimit else {
            return events.append(.lost(PostgresError(.resultTooLarge)))
        }
        guard PQconsumeInput(connection) == 1 else { return events.append(.lost(lostError())) }
        takeResults(into: &events)
    }

    func takeResults(into events: inout [Event]) {
        let before = events.count
        switch mode {
        case .opening, .closed, .copying: return
        case .pipeline: takePipelineResults(into: &events)
        case .script: takeScriptResults(into: &events)
        }
        if events.count > before { partialBytes = 0 }
    }

    /// libpq does not tell how much of a result it holds; what waits in the socket adds up to it.
    private func countPartialResult() {
        var waiting: Int32 = 0
        guard ioctl(socket, UInt(FIONREAD), &waiting) == 0 else { return }
        partialBytes += Int(waiting)
    }
}
