extension PostgresClient {
    /// Runs `body` in a transaction of its own and commits when it returns; rolls back when it throws or the
    /// task is cancelled.
    ///
    /// BEGIN and the settings travel with the first statement. Where the server reports a serialization
    /// failure or a deadlock, everything is rolled back and `body` is run anew, three times in all and never after
    /// the deadline: it must have no other lasting effects.
    /// - Parameters:
    ///   - snapshot: The id of a snapshot that another transaction exported, to see what it sees.
    ///   - deadline: When the caller gives up: for a connection, each statement, and COMMIT.
    /// - Throws: ``PostgresError/Code/outcomeUnknown`` where COMMIT was sent and not answered;
    ///   ``PostgresError/Code/poolExhausted`` where no connection was to be had in time.
    @discardableResult
    public func withTransaction<Result: Sendable>(
        settings: TransactionSettings = .none,
        isolation: TransactionIsolation = .readCommitted,
        readOnly: Bool = false,
        snapshot: String? = nil,
        deadline: ContinuousClock.Instant? = nil,
        _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        let options = TransactionOptions(
            settings: settings.named(configuration.applicationName),
            isolation: isolation,
            readOnly: readOnly,
            snapshot: snapshot,
            deadline: deadline
        )
        return try await withTransaction(options, retry: RetryPolicy(), body)
    }

    /// One statement in a transaction of its own, in a single round trip.
    /// - Returns: The statement's result, e.g. of `INSERT … RETURNING`.
    @discardableResult
    public func execute(
        _ sql: SQL,
        settings: TransactionSettings = .none,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Rows {
        try await withTransaction(settings: settings, deadline: deadline) { transaction in
            try await transaction.commit(after: sql)
        }
    }

    /// One statement that PostgreSQL refuses to run in a transaction: `CREATE DATABASE`, `VACUUM`,
    /// `CREATE INDEX CONCURRENTLY`.
    ///
    /// For operators; it is never tried again.
    public func executeOutsideTransaction(
        _ sql: SQL,
        deadline: ContinuousClock.Instant? = nil
    ) async throws(PostgresError) {
        let session = try await lease(deadline: deadline)
        do {
            let round = Round([sql], answer: 0, ending: .implicit)
            _ = try await driver.perform(.onSession(session, .round(round)), deadline: deadline)
            driver.giveBack(session, .clean)
        } catch {
            driver.giveBack(session, .dirty)
            throw error
        }
    }

    func withTransaction<Result: Sendable>(
        _ options: TransactionOptions,
        retry policy: RetryPolicy,
        _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        var attempt = 1
        while true {
            let transaction = try await begin(options)
            do {
                let result = try await body(transaction)
                try await transaction.finish()
                transaction.release()
                return result
            } catch {
                let failure = transaction.failure ?? error as? PostgresError
                transaction.release()
                guard let code = failure?.code,
                    let pause = policy.pause(
                        after: code,
                        attempt: attempt,
                        deadline: options.deadline
                    )
                else { throw error }
                try await Task.sleep(for: pause)
                attempt += 1
            }
        }
    }

    private func begin(_ options: TransactionOptions) async throws(PostgresError) -> Transaction {
        Transaction(
            session: try await lease(deadline: options.deadline),
            driver: driver,
            options: options,
            commitTimeout: configuration.commitTimeout
        )
    }

    private func lease(deadline: ContinuousClock.Instant?) async throws(PostgresError) -> Int {
        let patience = ContinuousClock.now + configuration.waitingTimeout
        let isNearer = deadline.map { $0 < patience } ?? false
        let reply = try await driver.perform(
            .lease,
            deadline: isNearer ? deadline : patience,
            deadlineCode: isNearer ? .deadlineExceeded : .poolExhausted
        )
        guard case .session(let session) = reply else { throw PostgresError(.misuse, "no session") }
        return session
    }
}
