/// Why a call to the database failed.
///
/// `description` names the code and nothing else, so it may be printed, interpolated and sent on
/// without leaking a statement, a value or a host. What the server said is in ``debugDetail``.
public struct PostgresError: Error, Sendable {
    /// The kind of failure, coarse enough to decide on.
    public let code: Code
    private let report: Report?

    init(_ code: Code, _ message: String = "") {
        self.code = code
        self.report = message.isEmpty ? nil : Report(message: message)
    }

    init(report: Report) {
        self.code = report.isStalePlan ? .staleStatement : Code(sqlState: report.sqlState ?? "")
        self.report = report
    }

    /// The five characters of SQLSTATE, where the server refused.
    public var sqlState: String? { report?.sqlState }
    /// The constraint that was violated, where the server named one.
    public var constraintName: String? { report?.constraintName }
    /// The table that the failure is about, where the server named one.
    public var tableName: String? { report?.tableName }
    /// The column that the failure is about, where the server named one.
    public var columnName: String? { report?.columnName }

    /// The server's or libpq's own words, for a developer's log: it may hold identifiers and,
    /// rarely, a value.
    ///
    /// The server's DETAIL, which quotes whole keys and rows, is never kept.
    public var debugDetail: String {
        guard let report else { return description }
        return "\(description) [\(report.sqlState ?? "-")] \(report.message)"
    }

    /// The server ended the connection with this error.
    var isFatal: Bool { report?.isFatal ?? false }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "PostgresError: \(code)" }
    public var debugDescription: String { description }
    /// Without children: `dump` and the like would otherwise print what `description` hides.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
