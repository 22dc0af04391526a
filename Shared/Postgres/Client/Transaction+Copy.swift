extension Transaction {
    /// Bytes sent at a time: enough to make the hop to the driver's thread cheap, little enough to
    /// be nothing beside a result.
    private static let copyChunk = 256 * 1_024

    /// Loads rows by `COPY … FROM STDIN`: all of them or, where one is refused, none.
    /// - Parameter table: The table, e.g. `"funding.works"`.
    /// - Returns: The number of rows loaded.
    @discardableResult
    public func copyIn(
        table: SQL,
        columns: [String],
        rows: some Sequence<CopyRow>
    ) async throws -> Int {
        try await copy(into: table, columns) { send in
            for row in rows { try await send(row) }
        }
    }

    /// The same from rows that are made as they are sent.
    @discardableResult
    public func copyIn<Source: AsyncSequence>(
        table: SQL,
        columns: [String],
        rows: Source
    ) async throws -> Int where Source.Element == CopyRow {
        try await copy(into: table, columns) { send in
            for try await row in rows { try await send(row) }
        }
    }

    private func copy(
        into table: SQL,
        _ columns: [String],
        _ produce: ((CopyRow) async throws -> Void) async throws -> Void
    ) async throws -> Int {
        let names = columns.map { name -> SQL in "\(identifier: name)" }
        let statement: SQL = "COPY \(table) (\(names.joined(separator: ", "))) FROM STDIN"
        if let refusal = statement.refusal { throw refusal }
        guard statement.parameters.count == 0 else {
            throw PostgresError(.misuse, "COPY takes no parameters")
        }
        _ = try await perform(first: .copyStart(statement))
        do {
            var buffer: [UInt8] = []
            buffer.reserveCapacity(Self.copyChunk * 2)
            try await produce { row in
                buffer.append(contentsOf: row.bytes)
                if buffer.count >= Self.copyChunk { try await self.send(&buffer) }
            }
            try await send(&buffer)
        } catch {
            // Without an end the connection would wait for data for ever; its own error is the expected one.
            _ = try? await perform(first: .copyEnd(abortReason: "given up by the client"))
            throw error
        }
        let reply = try await perform(first: .copyEnd(abortReason: nil))
        guard case .rows(let rows) = reply else { return 0 }
        return rows.affectedCount
    }

    private func send(_ buffer: inout [UInt8]) async throws(PostgresError) {
        guard !buffer.isEmpty else { return }
        _ = try await perform(first: .copyData(buffer))
        buffer.removeAll(keepingCapacity: true)
    }
}
