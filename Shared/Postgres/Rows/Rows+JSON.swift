extension Rows {
    /// Writes `[{"column": value, …}, …]` straight from the cells, without decoding them.
    ///
    /// Integers, `numeric` and floating-point numbers keep the server's digits (NaN and infinities become
    /// null); `json` and `jsonb` go in as they are; dates are `YYYY-MM-DD`, `timestamptz` RFC 3339 in UTC;
    /// NULL is null; everything else, arrays included, is its text as a string.
    public func appendJSONObjects(to buffer: inout [UInt8]) {
        let columns = jsonColumns()
        buffer.append(UInt8(ascii: "["))
        for row in 0..<count {
            if row > 0 { buffer.append(UInt8(ascii: ",")) }
            appendJSONObject(row, columns, to: &buffer)
        }
        buffer.append(UInt8(ascii: "]"))
    }

    /// Writes one row as `{"column": value, …}`.
    /// - Precondition: `row` is below ``count``.
    public func appendJSONObject(row: Int, to buffer: inout [UInt8]) {
        precondition(row >= 0 && row < count, "no such row")
        appendJSONObject(row, jsonColumns(), to: &buffer)
    }

    private struct KeyedColumn {
        /// `{"name":` for the first column, `,"name":` for the others.
        let prefix: [UInt8]
        let kind: JSONColumn
    }

    private func jsonColumns() -> [KeyedColumn] {
        (0..<columnCount).map { column in
            var prefix = [column == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",")]
            var name = columnName(column)
            name.withUTF8 { JSONText.append($0, to: &prefix) }
            prefix.append(UInt8(ascii: ":"))
            return KeyedColumn(prefix: prefix, kind: JSONColumn(oid: typeOID(column)))
        }
    }

    private func appendJSONObject(
        _ row: Int,
        _ columns: [KeyedColumn],
        to buffer: inout [UInt8]
    ) {
        if columns.isEmpty { buffer.append(UInt8(ascii: "{")) }
        for (index, column) in columns.enumerated() {
            buffer.append(contentsOf: column.prefix)
            if let cell = cell(row, index) {
                column.kind.append(cell, to: &buffer)
            } else {
                buffer.append(contentsOf: "null".utf8)
            }
        }
        buffer.append(UInt8(ascii: "}"))
    }
}
