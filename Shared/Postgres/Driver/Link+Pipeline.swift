import CLibpq

extension Link {
    /// Sends the statements and a sync behind them.
    /// - Returns: `false` where libpq refused one: the connection is then of no more use.
    func send(_ round: Round, request: UInt64) -> Bool {
        if let comment = round.comment { return send(round, comment, request) }
        let lookups = round.statements.map { statements.lookUp($0.key) }
        guard deallocateEvicted(by: lookups) else { return false }
        var steps: [ResultLedger.Step] = []
        steps.reserveCapacity(lookups.count + 1)
        for (index, statement) in round.statements.enumerated() {
            let name: String
            switch lookups[index] {
            case .known(let known):
                name = known
            case .new(let new, _):
                name = new
                steps.append(.prepare(name: new))
                guard sendPrepare(statement, name: new) else { return false }
            }
            steps.append(round.step(index))
            guard sendExecute(statement, name: name) else { return false }
        }
        return sync(steps, round.ending, request)
    }

    /// Each statement with a comment that is this round's alone, so that there is nothing to prepare.
    private func send(_ round: Round, _ comment: SQLComment, _ request: UInt64) -> Bool {
        for statement in round.statements {
            guard sendOnce(statement, comment) else { return false }
        }
        return sync(round.statements.indices.map(round.step), round.ending, request)
    }

    private func sendOnce(_ statement: SQL, _ comment: SQLComment) -> Bool {
        let types = statement.parameters.types
        return statement.withCText(comment) { text in
            statement.parameters.withCStrings { values in
                PQsendQueryParams(connection, text, Int32(types.count), types, values, nil, nil, 0)
                    == 1
            }
        }
    }

    /// Sends one statement that is not worth preparing, or must not evict what is.
    func sendUnprepared(_ statement: SQL, request: UInt64, ending: Round.Ending) -> Bool {
        let types = statement.parameters.types
        let count = Int32(types.count)
        let isSent = statement.withCText { text in
            statement.parameters.withCStrings { values in
                PQsendQueryParams(connection, text, count, types, values, nil, nil, 0) == 1
            }
        }
        return isSent && sync([.answer], ending, request)
    }

    private func sync(
        _ steps: [ResultLedger.Step],
        _ ending: Round.Ending,
        _ request: UInt64
    ) -> Bool {
        guard PQpipelineSync(connection) == 1 else { return false }
        ledger.sent(request: request, steps: steps)
        endings.append(ending)
        return true
    }

    /// In a round of its own: DEALLOCATE takes a snapshot, which would be too early behind BEGIN.
    private func deallocateEvicted(by lookups: [StatementCache.Lookup]) -> Bool {
        for case .new(_, let evicted?) in lookups {
            // The name is one that the cache made, and needs no quoting.
            let text = "DEALLOCATE \(evicted)"
            guard PQsendQueryParams(connection, text, 0, nil, nil, nil, nil, 0) == 1,
                sync([.answer], .unchanged, Self.housekeeping)
            else { return false }
        }
        return true
    }

    private func sendPrepare(_ statement: SQL, name: String) -> Bool {
        let types = statement.parameters.types
        return statement.withCText { text in
            PQsendPrepare(connection, name, text, Int32(types.count), types) == 1
        }
    }

    private func sendExecute(_ statement: SQL, name: String) -> Bool {
        let count = Int32(statement.parameters.count)
        return statement.parameters.withCStrings { values in
            PQsendQueryPrepared(connection, name, count, values, nil, nil, 0) == 1
        }
    }

    func takePipelineResults(into events: inout [Event]) {
        while !ledger.isEmpty, PQisBusy(connection) == 0 {
            guard take(PQgetResult(connection), into: &events) else { return }
        }
    }

    /// - Returns: `false` where the connection is lost.
    private func take(_ result: OpaquePointer?, into events: inout [Event]) -> Bool {
        let rows = result.map { Rows(owning: $0) }
        guard let arrival = Self.arrival(result) else {
            return lose(PostgresError(.misuse, "COPY needs copyIn"), into: &events)
        }
        switch ledger.receive(arrival) {
        case .drop: break
        case .keep:
            answer = rows
        case .keepCommit:
            if rows?.commandTag != "COMMIT" { failure = Self.rolledBack }
            if answer == nil { answer = rows }
        case .blame:
            guard let result else { break }
            let error = PostgresError(report: .init(result: result))
            failure = error
            if error.isFatal || PQstatus(connection) == CONNECTION_BAD {
                return lose(error, into: &events)
            }
        case .over(let request, let unprepared):
            statements.remove(names: unprepared)
            finishRound(request, into: &events)
        case .violation:
            return lose(PostgresError(.unavailable, "protocol violation"), into: &events)
        }
        return true
    }

    private func lose(_ error: PostgresError, into events: inout [Event]) -> Bool {
        events.append(.lost(error))
        return false
    }

    private static func arrival(_ result: OpaquePointer?) -> ResultLedger.Arrival? {
        guard let result else { return .end }
        return switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: .success
        case PGRES_PIPELINE_SYNC: .sync
        case PGRES_PIPELINE_ABORTED: .skipped
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: .failure
        default: nil
        }
    }

    private func finishRound(_ request: UInt64, into events: inout [Event]) {
        let ending = endings.popFirst() ?? .implicit
        let outcome = settleRound(ending)
        answer = nil
        failure = nil
        switch request {
        case Self.ownRequest: events.append(.ownRoundFinished(outcome.failure))
        case Self.housekeeping: break
        default: events.append(.finished(request, outcome.map { .rows($0) }))
        }
    }

    private func settleRound(_ ending: Round.Ending) -> Result<Rows, PostgresError> {
        if let tag = answer?.commandTag, Self.outlivesTransaction(tag) { isSpoilt = true }
        let status = PQtransactionStatus(connection)
        switch ending {
        case .read where answer?.hasRows == false:
            isSpoilt = true
            return .failure(PostgresError(.misuse, "not a read"))
        case .read, .implicit:
            // With rounds behind this one libpq says "active", whatever the server said.
            if status == PQTRANS_INTRANS || status == PQTRANS_INERROR { isSpoilt = true }
        case .open where status == PQTRANS_IDLE && failure == nil:
            isSpoilt = true
            return .failure(PostgresError(.misuse, "the statement ended the transaction"))
        default:
            break
        }
        if let failure { return .failure(failure) }
        return answer.map { .success($0) } ?? .failure(PostgresError(.unavailable, "no result"))
    }

    private static let rolledBack = PostgresError(
        .misuse,
        "COMMIT of a transaction in which a statement had failed"
    )

    /// `SET LOCAL` cannot be told from `SET`: settings go through ``TransactionSettings``.
    static func outlivesTransaction(_ commandTag: String) -> Bool {
        ["SET", "RESET", "LISTEN", "PREPARE", "LOAD", "DISCARD ALL"].contains(commandTag)
    }
}

extension Result {
    var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
