import Synchronization

/// One thing that one caller waits for, on its way through the driver.
struct Request: Sendable {
    typealias Outcome = Result<Reply, PostgresError>

    enum Work: Sendable {
        case read(Round)
        case lease
        case onSession(Int, SessionWork)
    }

    enum SessionWork: Sendable {
        case round(Round)
        /// Any number of statements by the simple protocol, in the transaction that is open.
        case script(String)
        /// `COPY … FROM STDIN`; answered when the server takes data.
        case copyStart(SQL)
        /// Answered when the bytes left for the server, which is the back-pressure.
        case copyData([UInt8])
        /// With a reason the copy is given up.
        case copyEnd(abortReason: String?)
    }

    enum Reply: Sendable {
        case rows(Rows)
        case session(Int)
        case done
    }

    let id: UInt64
    let work: Work
    /// When the caller gives up.
    let deadline: ContinuousClock.Instant?
    /// What the caller is told then.
    let deadlineCode: PostgresError.Code
    let isCancelled: CancellationFlag
    let continuation: CheckedContinuation<Outcome, Never>
    let submitted = ContinuousClock.now

    func answer(_ outcome: Outcome) {
        continuation.resume(returning: outcome)
    }

    func fail(_ code: PostgresError.Code, _ message: String = "") {
        answer(.failure(PostgresError(code, message)))
    }

    var kind: DriverStatistics.Kind {
        switch work {
        case .read: .read
        case .lease: .lease
        case .onSession: .statement
        }
    }

    /// Whether the server may have committed when this request's connection is lost.
    var mayHaveCommitted: Bool {
        if case .onSession(_, .round(let round)) = work { round.ending == .commit } else { false }
    }
}

/// Set before the driver is told, so that it is seen even where the telling overtakes the request.
final class CancellationFlag: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .acquiring) }

    func set() {
        flag.store(true, ordering: .releasing)
    }
}
