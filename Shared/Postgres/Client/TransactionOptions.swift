/// How much a transaction sees of others that run beside it.
public enum TransactionIsolation: Sendable, Hashable {
    case readCommitted
    case repeatableRead
    case serializable
}

/// What a transaction begins with.
struct TransactionOptions: Sendable {
    let settings: TransactionSettings
    let isolation: TransactionIsolation
    let readOnly: Bool
    let snapshot: String?
    let deadline: ContinuousClock.Instant?

    /// BEGIN and what has to follow before the first statement of the caller's.
    func opening(now: ContinuousClock.Instant) throws(PostgresError) -> [SQL] {
        var statements = [begin]
        if let snapshot { statements.append(try Self.setSnapshot(snapshot)) }
        let remaining = deadline.map { now.duration(to: $0) }
        if let setting = settings.limited(to: remaining).statement { statements.append(setting) }
        return statements
    }

    private var begin: SQL {
        // A snapshot can be shared from REPEATABLE READ on only.
        let isolation = snapshot != nil && isolation == .readCommitted ? .repeatableRead : isolation
        let level: SQL =
            switch isolation {
            case .readCommitted: "READ COMMITTED"
            case .repeatableRead: "REPEATABLE READ"
            case .serializable: "SERIALIZABLE"
            }
        let access: SQL = readOnly ? "READ ONLY" : "READ WRITE"
        return "BEGIN ISOLATION LEVEL \(level) \(access)"
    }

    /// SET takes no parameters, so the id is checked to be what `pg_export_snapshot` gives
    /// (`00000003-0000001B-1`) and spelled from literals.
    private static func setSnapshot(_ id: String) throws(PostgresError) -> SQL {
        let digits: [Character: SQL] = [
            "0": "0", "1": "1", "2": "2", "3": "3", "4": "4", "5": "5", "6": "6", "7": "7",
            "8": "8",
            "9": "9", "A": "A", "B": "B", "C": "C", "D": "D", "E": "E", "F": "F", "-": "-",
        ]
        let spelled = id.compactMap { digits[$0] }
        guard !id.isEmpty, id.count <= 64, spelled.count == id.count else {
            throw PostgresError(.invalidValue, "not the id of a snapshot")
        }
        return "SET TRANSACTION SNAPSHOT '\(spelled.joined(separator: .empty))'"
    }
}
