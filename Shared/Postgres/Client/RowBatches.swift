/// The rows of one statement, a batch at a time.
///
/// The next batch is fetched when it is asked for.
public struct RowBatches: AsyncSequence, Sendable {
    public typealias Element = Rows

    let transaction: Transaction
    let sql: SQL
    let cursor: String
    let size: Int

    public func makeAsyncIterator() -> Iterator {
        Iterator(batches: self)
    }

    public struct Iterator: AsyncIteratorProtocol {
        private let batches: RowBatches
        private var isDeclared = false
        private var isOver = false

        init(batches: RowBatches) {
            self.batches = batches
        }

        /// The next batch, never an empty one; `nil` at the end.
        public mutating func next() async throws(PostgresError) -> Rows? {
            guard !isOver else { return nil }
            let rows = try await fetch()
            if rows.count < batches.size {
                isOver = true
                _ = try await batches.transaction.query("CLOSE \(identifier: batches.cursor)")
            }
            return rows.isEmpty ? nil : rows
        }

        private mutating func fetch() async throws(PostgresError) -> Rows {
            let name = batches.cursor
            let statements: [SQL] = [
                "DECLARE \(identifier: name) NO SCROLL CURSOR FOR \(batches.sql)",
                "FETCH FORWARD \(number: batches.size) FROM \(identifier: name)",
            ]
            let due = isDeclared ? Array(statements.dropFirst()) : statements
            isDeclared = true
            return try await batches.transaction.run(due, answer: due.count - 1)
        }
    }
}
