/// One step of a component's schema.
///
/// Once applied anywhere it is never edited: a mistake is mended by the next one.
public struct Migration: Sendable, Hashable {
    /// Counted from 1, without gaps.
    public let number: Int
    public let name: String
    /// Any number of statements, run in one transaction: no BEGIN, no COMMIT, nothing `CONCURRENTLY`.
    public let sql: String

    public init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}
