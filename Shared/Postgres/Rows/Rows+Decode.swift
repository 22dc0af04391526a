extension Rows {
    /// Every row as a tuple, by position: `rows.decode((Int64, String, Bool?).self)`.
    /// - Throws: ``PostgresDecodingError`` at the first cell that does not fit.
    public func decode<each Column: PostgresDecodable>(
        _ type: (repeat each Column).Type
    ) throws(PostgresDecodingError) -> [(repeat each Column)] {
        var rows: [(repeat each Column)] = []
        rows.reserveCapacity(count)
        for row in 0..<count {
            var column = 0
            rows.append((repeat try decodeNext((each Column).self, row: row, column: &column)))
        }
        return rows
    }

    /// The only column of every row.
    public func decode<Column: PostgresDecodable>(
        _ type: Column.Type
    ) throws(PostgresDecodingError) -> [Column] {
        var values: [Column] = []
        values.reserveCapacity(count)
        for row in 0..<count {
            values.append(try decode(type, row: row, column: 0))
        }
        return values
    }

    /// The first row, `nil` where there is none.
    public func first<each Column: PostgresDecodable>(
        as type: (repeat each Column).Type
    ) throws(PostgresDecodingError) -> (repeat each Column)? {
        guard !isEmpty else { return nil }
        var column = 0
        return (repeat try decodeNext((each Column).self, row: 0, column: &column))
    }

    /// The first row's only column, `nil` where there is no row.
    public func first<Column: PostgresDecodable>(
        as type: Column.Type
    ) throws(PostgresDecodingError) -> Column? {
        isEmpty ? nil : try decode(type, row: 0, column: 0)
    }

    /// The one row there is.
    /// - Throws: ``PostgresError/Code/unexpectedRowCount`` where there is none or more than one.
    public func exactlyOne<each Column: PostgresDecodable>(
        as type: (repeat each Column).Type
    ) throws -> (repeat each Column) {
        try requireOneRow()
        var column = 0
        return (repeat try decodeNext((each Column).self, row: 0, column: &column))
    }

    /// The only column of the one row there is.
    public func exactlyOne<Column: PostgresDecodable>(as type: Column.Type) throws -> Column {
        try requireOneRow()
        return try decode(type, row: 0, column: 0)
    }

    private func requireOneRow() throws(PostgresError) {
        guard count == 1 else {
            throw PostgresError(.unexpectedRowCount, "\(count) rows instead of one")
        }
    }

    private func decodeNext<Value: PostgresDecodable>(
        _ type: Value.Type,
        row: Int,
        column: inout Int
    ) throws(PostgresDecodingError) -> Value {
        defer { column += 1 }
        return try decode(type, row: row, column: column)
    }

    private func decode<Value: PostgresDecodable>(
        _ type: Value.Type,
        row: Int,
        column: Int
    ) throws(PostgresDecodingError) -> Value {
        guard column < columnCount else { throw failure(type, column, .missingColumn) }
        guard let text = cell(row, column) else {
            guard let null = Value.postgresNull else { throw failure(type, column, .null) }
            return null
        }
        guard let value = Value(postgresText: text) else { throw failure(type, column, .malformed) }
        return value
    }

    private func failure<Value>(
        _ type: Value.Type,
        _ column: Int,
        _ reason: PostgresDecodingError.Reason
    ) -> PostgresDecodingError {
        PostgresDecodingError(
            columnIndex: column,
            columnName: columnName(column),
            expectedType: "\(Value.self)",
            reason: reason
        )
    }
}
