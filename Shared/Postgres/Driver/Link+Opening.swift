import CLibpq

extension Link {
    enum Opening {
        case waiting(reading: Bool)
        case open
        case failed
    }

    /// Lets libpq take its next step in connecting.
    func advanceOpening() -> Opening {
        switch PQconnectPoll(connection) {
        case PGRES_POLLING_READING: return .waiting(reading: true)
        case PGRES_POLLING_WRITING: return .waiting(reading: false)
        case PGRES_POLLING_OK: break
        default: return .failed
        }
        guard PQsetnonblocking(connection, 1) == 0, PQenterPipelineMode(connection) == 1 else {
            return .failed
        }
        mode = .pipeline
        return .open
    }

    /// Sets what every statement of ours counts on, whatever the role's or the database's defaults.
    /// - Parameter readTimeout: For a pipelined link, which may run nothing longer and write nothing.
    func sendParameters(readTimeout: Duration?) -> Bool {
        var calls: [SQL] = [
            "set_config('TimeZone', 'UTC', false)",
            "set_config('DateStyle', 'ISO, YMD', false)",
            "set_config('IntervalStyle', 'iso_8601', false)",
            "set_config('bytea_output', 'hex', false)",
            "set_config('standard_conforming_strings', 'on', false)",
        ]
        if let readTimeout {
            let limit = String(TransactionSettings.statementTimeout(for: readTimeout))
            calls.append("set_config('statement_timeout', \(limit)::text, false)")
            calls.append("set_config('default_transaction_read_only', 'on', false)")
        } else {
            // A cancel request that overtakes its statement hits nothing; the server then finds out by itself
            // that the connection was closed.
            calls.append("set_config('client_connection_check_interval', '1000', false)")
        }
        return sendOwnRound("SELECT \(calls.joined(separator: ", "))")
    }

    func sendRollback() -> Bool {
        sendOwnRound("ROLLBACK")
    }

    private func sendOwnRound(_ statement: SQL) -> Bool {
        sendUnprepared(statement, request: Self.ownRequest, ending: .implicit)
    }
}
