extension PostgresError {
    /// What a caller can tell apart.
    public enum Code: Hashable, Sendable {
        /// No connection could be had, it was lost before anything was committed, or the client is shut down.
        case unavailable
        /// A queue or the pool is full; nothing was sent.
        case poolExhausted
        /// The caller's deadline, or the server's statement timeout, passed.
        case deadlineExceeded
        /// The calling task was cancelled; a transaction was rolled back.
        case cancelled
        /// The connection was lost, or the deadline passed, while COMMIT was under way.
        case outcomeUnknown
        case serializationFailure
        case deadlock
        case lockNotAvailable
        case uniqueViolation
        case foreignKeyViolation
        case checkViolation
        case notNullViolation
        case exclusionViolation
        case insufficientPrivilege
        /// A write was tried where only reads are allowed.
        case readOnly
        /// Text that the database cannot hold: a NUL byte or bytes that are not UTF-8.
        case invalidText
        /// A value that does not have the shape or the range of its type.
        case invalidValue
        /// A prepared statement that a schema change made useless; it was dropped.
        case staleStatement
        /// A result larger than ``PostgresConfiguration/resultLimit``.
        case resultTooLarge
        /// A result with another number of rows than the caller stated.
        case unexpectedRowCount
        /// The client was used in a way it does not offer; `debugDetail` says which.
        case misuse
        /// Raised by our own SQL (`RAISE EXCEPTION`): `P0001`, or a SQLSTATE of our own class.
        case raised(sqlState: String)
        /// Any other refusal of the server.
        case other(sqlState: String)
    }
}

extension PostgresError.Code {
    /// The codes of PostgreSQL 15, appendix A.
    init(sqlState: String) {
        self = Self.known[sqlState] ?? Self.byClass(sqlState)
    }

    /// The statement did nothing that lasts, and the same transaction run anew may succeed.
    var isWorthAnotherTry: Bool {
        switch self {
        case .serializationFailure, .deadlock, .staleStatement: true
        default: false
        }
    }

    private static let known: [String: Self] = [
        "23505": .uniqueViolation,
        "23503": .foreignKeyViolation,
        "23514": .checkViolation,
        "23502": .notNullViolation,
        "23P01": .exclusionViolation,
        "40001": .serializationFailure,
        "40P01": .deadlock,
        "55P03": .lockNotAvailable,
        "57014": .deadlineExceeded,
        "42501": .insufficientPrivilege,
        "25006": .readOnly,
        "22021": .invalidText,
        "22P05": .invalidText,
        "26000": .staleStatement,
        "57P01": .unavailable,
        "57P02": .unavailable,
        "57P03": .unavailable,
        "53300": .unavailable,
    ]

    private static func byClass(_ sqlState: String) -> Self {
        switch sqlState.prefix(2) {
        case "22": .invalidValue
        case "08": .unavailable
        case "P0": .raised(sqlState: sqlState)
        case let prefix where isOurs(prefix): .raised(sqlState: sqlState)
        default: .other(sqlState: sqlState)
        }
    }

    /// The standard leaves the classes that begin with 5 to 9 and I to Z to implementations;
    /// PostgreSQL uses 53 to 58, P0 and XX of them.
    private static func isOurs(_ prefix: Substring) -> Bool {
        guard let first = prefix.first, prefix != "XX" else { return false }
        return ("6"..."9").contains(first) || ("I"..."Z").contains(first)
    }
}
