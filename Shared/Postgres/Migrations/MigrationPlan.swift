/// Compares what a binary brings with what a database has.
///
/// Pure: no database in here.
struct MigrationPlan {
    /// A migration as the ledger knows it, or would.
    struct Entry: Sendable, Hashable {
        let number: Int
        let name: String
        /// SHA-256 of the text, in hexadecimal.
        let checksum: String
    }

    /// What is still to be applied, in order.
    let missing: [Int]

    /// - Parameters:
    ///   - declared: What the binary brings, in any order.
    ///   - recorded: What was applied.
    init(declared: [Entry], recorded: [Entry]) throws(MigrationError) {
        let declared = declared.sorted { $0.number < $1.number }
        try Self.checkNumbers(declared.map(\.number), gap: MigrationError.gapInBinary)
        try Self.checkNumbers(recorded.map(\.number).sorted(), gap: MigrationError.gapInDatabase)
        for entry in recorded.sorted(by: { $0.number < $1.number }) {
            guard entry.number <= declared.count else {
                throw .databaseIsNewer(number: entry.number, name: entry.name)
            }
            let ours = declared[entry.number - 1]
            guard ours.checksum == entry.checksum, ours.name == entry.name else {
                throw .edited(number: entry.number, name: entry.name)
            }
        }
        missing = declared.dropFirst(recorded.count).map(\.number)
    }

    private static func checkNumbers(
        _ numbers: [Int],
        gap: (Int) -> MigrationError
    ) throws(MigrationError) {
        for (index, number) in numbers.enumerated() where number != index + 1 {
            throw gap(index + 1)
        }
    }
}
