import Synchronization

/// The transaction that a closure given to `withTransaction` works in.
///
/// It begins with the first statement, serves one statement at a time, and is over when the closure
/// returns.
public final class Transaction: Sendable {
    private enum Phase {
        /// Nothing was sent yet.
        case fresh
        /// BEGIN was sent.
        case begun
        /// COMMIT was answered.
        case committed
        /// A statement failed: the server takes no more of them.
        case failed(PostgresError)
    }

    private struct State {
        var phase = Phase.fresh
        var isBusy = false
        var lastCursor = 0
    }

    private let session: Int
    private let driver: DriverHandle
    private let options: TransactionOptions
    private let commitTimeout: Duration
    private let state = Mutex(State())

    init(
        session: Int,
        driver: DriverHandle,
        options: TransactionOptions,
        commitTimeout: Duration
    ) {
        self.session = session
        self.driver = driver
        self.options = options
        self.commitTimeout = commitTimeout
    }

    /// Runs one statement and gives its rows.
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows {
        try await run([sql], answer: 0)
    }

    /// Runs one statement.
    /// - Returns: The number of rows it inserted, changed or deleted.
    @discardableResult
    public func execute(_ sql: SQL) async throws(PostgresError) -> Int {
        try await query(sql).affectedCount
    }

    /// Runs the last statement with COMMIT right behind it, in one round trip.
    ///
    /// Nothing may follow.
    /// - Throws: ``PostgresError/Code/outcomeUnknown`` where the connection was lost meanwhile.
    @discardableResult
    public func commit(after sql: SQL) async throws(PostgresError) -> Rows {
        try await run([sql, "COMMIT"], answer: 0, ending: .commit)
    }

    /// Lets transactions with this id see what this one sees, as long as this one is open.
    ///
    /// The transaction should be at least ``TransactionIsolation/repeatableRead``.
    public func exportSnapshot() async throws -> String {
        try await query("SELECT pg_export_snapshot()").exactlyOne(as: String.self)
    }

    /// The rows of a statement in batches, fetched by cursor as they are asked for: no more than one batch
    /// is in memory.
    public func stream(_ sql: SQL, batch size: Int = 1_000) -> RowBatches {
        let number = state.withLock { state in
            state.lastCursor += 1
            return state.lastCursor
        }
        return RowBatches(
            transaction: self,
            sql: sql,
            cursor: "cursor_\(number)",
            size: max(size, 1)
        )
    }

    /// Runs statements, behind BEGIN and the settings where they are the first.
    func run(
        _ statements: [SQL],
        answer: Int,
        ending: Round.Ending = .open
    ) async throws(PostgresError) -> Rows {
        let opening = try enter()
        let round = Round(
            opening + statements,
            answer: opening.count + answer,
            ending: ending,
            trace: options.settings.trace
        )
        let reply = try await perform(.round(round), isCommit: ending == .commit)
        guard case .rows(let rows) = reply else { throw PostgresError(.misuse, "no rows") }
        return rows
    }

    /// Runs what needs the connection as it is after BEGIN, without pipelining.
    func perform(first work: Request.SessionWork) async throws(PostgresError) -> Request.Reply {
        if isFresh { _ = try await run(["SELECT"], answer: 0) }
        _ = try enter()
        return try await perform(work, isCommit: false)
    }

    private var isFresh: Bool {
        state.withLock { if case .fresh = $0.phase { true } else { false } }
    }

    /// - Returns: What has to be sent before the first statement.
    private func enter() throws(PostgresError) -> [SQL] {
        let opening = try options.opening(now: .now)
        return try state.withLock { state throws(PostgresError) in
            guard !state.isBusy else {
                throw PostgresError(.misuse, "a transaction serves one statement at a time")
            }
            switch state.phase {
            case .fresh:
                state.phase = .begun
                state.isBusy = true
                return opening
            case .begun:
                state.isBusy = true
                return []
            case .committed: throw PostgresError(.misuse, "the transaction is over")
            case .failed(let error): throw error
            }
        }
    }

    private func perform(
        _ work: Request.SessionWork,
        isCommit: Bool
    ) async throws(PostgresError) -> Request.Reply {
        do {
            let reply = try await driver.perform(
                .onSession(session, work),
                deadline: options.deadline ?? (isCommit ? .now + commitTimeout : nil),
                isCancellable: !isCommit
            )
            leave(isCommit ? .committed : .begun)
            return reply
        } catch {
            leave(.failed(error))
            throw error
        }
    }

    private func leave(_ phase: Phase) {
        state.withLock { state in
            state.phase = phase
            state.isBusy = false
        }
    }
}

extension Transaction {
    /// The closure returned: commits what it did.
    /// - Throws: A statement's error that the closure swallowed, or COMMIT's own.
    func finish() async throws(PostgresError) {
        let isNeeded = try state.withLock { state throws(PostgresError) in
            switch state.phase {
            case .fresh, .committed: return false
            case .begun: return true
            case .failed(let error): throw error
            }
        }
        guard isNeeded else { return }
        guard !Task.isCancelled else { throw PostgresError(.cancelled) }
        _ = try await run(["COMMIT"], answer: 0, ending: .commit)
    }

    /// The error of a statement, whatever the closure made of it.
    var failure: PostgresError? {
        state.withLock { if case .failed(let error) = $0.phase { error } else { nil } }
    }

    /// Gives the connection back in the state it is in.
    func release() {
        let condition = state.withLock { state -> SessionPool.Condition in
            guard !state.isBusy else { return .spoilt }
            defer { state.phase = .failed(PostgresError(.misuse, "the transaction is over")) }
            return switch state.phase {
            case .fresh, .committed: .clean
            case .begun, .failed: .dirty
            }
        }
        driver.giveBack(session, condition)
    }
}
