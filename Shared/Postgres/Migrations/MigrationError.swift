/// Why a schema and a binary do not go together.
public enum MigrationError: Error, Sendable, CustomStringConvertible {
    /// A migration that was applied is no longer what it was.
    case edited(number: Int, name: String)
    /// The database has a migration that this binary does not know: the binary is too old.
    case databaseIsNewer(number: Int, name: String)
    /// The binary's numbers are not 1, 2, 3 …; this is the first that is missing or there twice.
    case gapInBinary(number: Int)
    /// The ledger's numbers are not 1, 2, 3 …: somebody changed it by hand.
    case gapInDatabase(number: Int)
    /// The database has yet to be migrated.
    case notApplied(numbers: [Int])
    /// A migration's SQL failed; nothing of it remains.
    case failed(number: Int, name: String, PostgresError)

    public var description: String {
        switch self {
        case .edited(let number, let name):
            "migration \(number) \"\(name)\" was edited after it was applied"
        case .databaseIsNewer(let number, let name):
            "the database has migration \(number) \"\(name)\", which this binary does not know"
        case .gapInBinary(let number):
            "the binary's migrations have no, or more than one, number \(number)"
        case .gapInDatabase(let number):
            "the database's record of migrations has no number \(number)"
        case .notApplied(let numbers):
            "migrations not yet applied: \(numbers.map(String.init).joined(separator: ", "))"
        case .failed(let number, let name, let error):
            "migration \(number) \"\(name)\" failed: \(error)"
        }
    }
}
