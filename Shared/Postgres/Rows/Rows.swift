import CLibpq

/// The result of one statement, as the server sent it.
///
/// Nothing is decoded before it is asked for.
///
/// `@unchecked Sendable`: a `PGresult` is never changed once libpq handed it out, reading it is thread-safe,
/// and this object alone frees it.
public final class Rows: @unchecked Sendable {
    let result: OpaquePointer

    /// Takes over a `PGresult`.
    init(owning result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    public var count: Int { Int(PQntuples(result)) }
    public var isEmpty: Bool { count == 0 }
    public var columnCount: Int { Int(PQnfields(result)) }

    public var columnNames: [String] {
        (0..<columnCount).map(columnName)
    }

    /// Rows that the statement inserted, changed, deleted or answered.
    public var affectedCount: Int {
        Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// What the server calls what it did: `SELECT 3`, `UPDATE 1`, `SET`.
    var commandTag: String { String(cString: PQcmdStatus(result)) }
    var hasRows: Bool { PQresultStatus(result) == PGRES_TUPLES_OK }

    func columnName(_ column: Int) -> String {
        PQfname(result, Int32(column)).map { String(cString: $0) } ?? ""
    }

    func typeOID(_ column: Int) -> UInt32 {
        PQftype(result, Int32(column))
    }

    /// The text of a cell, `nil` for NULL.
    ///
    /// The bytes live as long as this object.
    func cell(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8>? {
        let (row, column) = (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column))
        guard PQgetisnull(result, row, column) == 0 else { return nil }
        let length = Int(PQgetlength(result, row, column))
        let start = UnsafeRawPointer(PQgetvalue(result, row, column))
        return UnsafeBufferPointer(
            start: start?.assumingMemoryBound(to: UInt8.self),
            count: length
        )
    }
}
