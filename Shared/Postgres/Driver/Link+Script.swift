import CLibpq

/// What pipeline mode does not offer: several statements in one text, and COPY.
extension Link {
    /// Sends a text by the simple protocol; the rounds before it must be over.
    func sendScript(_ text: String, request: UInt64) -> Bool {
        guard ledger.isEmpty, PQexitPipelineMode(connection) == 1,
            PQsendQuery(connection, text) == 1
        else { return false }
        mode = .script(request: request, nil)
        return true
    }

    /// - Returns: `false` where the connection is lost.
    func sendCopyData(_ bytes: [UInt8], request: UInt64) -> Bool {
        let code = bytes.withUnsafeBytes { raw in
            PQputCopyData(
                connection,
                raw.bindMemory(to: CChar.self).baseAddress,
                Int32(clamping: raw.count)
            )
        }
        mode = .copying(request: request)
        return code == 1
    }

    func sendCopyEnd(abortReason: String?, request: UInt64) -> Bool {
        guard PQputCopyEnd(connection, abortReason) == 1 else { return false }
        mode = .script(request: request, nil)
        return true
    }

    /// After a flush: the bytes of a COPY have left, and its caller may send more.
    func takeCopyProgress(into events: inout [Event]) {
        guard case .copying(let request?) = mode, !wantsWrite else { return }
        mode = .copying(request: nil)
        events.append(.finished(request, .success(.done)))
    }

    func takeScriptResults(into events: inout [Event]) {
        while case .script(let request, let failure) = mode, PQisBusy(connection) == 0 {
            guard let result = PQgetResult(connection) else {
                return finishScript(request, failure, into: &events)
            }
            takeScriptResult(Rows(owning: result), request, failure, into: &events)
        }
    }

    private func takeScriptResult(
        _ rows: Rows,
        _ request: UInt64,
        _ failure: PostgresError?,
        into events: inout [Event]
    ) {
        switch PQresultStatus(rows.result) {
        case PGRES_COPY_IN:
            mode = .copying(request: nil)
            events.append(.finished(request, .success(.done)))
        case PGRES_COPY_OUT, PGRES_COPY_BOTH:
            mode = .closed
            events.append(.lost(PostgresError(.misuse, "COPY … TO STDOUT is not offered")))
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
            let error = PostgresError(report: .init(result: rows.result))
            mode = .script(request: request, failure ?? error)
            answer = nil
        default:
            answer = rows
        }
    }

    private func finishScript(
        _ request: UInt64,
        _ failure: PostgresError?,
        into events: inout [Event]
    ) {
        defer { answer = nil }
        guard PQenterPipelineMode(connection) == 1 else {
            mode = .closed
            return events.append(.lost(lostError()))
        }
        mode = .pipeline
        if let failure { return events.append(.finished(request, .failure(failure))) }
        guard PQtransactionStatus(connection) != PQTRANS_IDLE else {
            isSpoilt = true
            let error = PostgresError(.misuse, "the script ended the transaction")
            return events.append(.finished(request, .failure(error)))
        }
        let reply = answer.map { Request.Reply.rows($0) } ?? .done
        events.append(.finished(request, .success(reply)))
    }
}
