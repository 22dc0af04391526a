public import Postgres

/// The whole audit trail, verified in one snapshot, a batch of rows at a time.
public struct TrailVerification: Sendable {
    private let database: PostgresClient
    /// Rows that are in memory at once.
    private static let batch = 2000

    /// - Parameter database: as the owner, who sees all rows.
    public init(_ database: PostgresClient) {
        self.database = database
    }

    /// Where the chain ends now, for safekeeping elsewhere; nil where nothing is sealed.
    public func head() async throws -> ChainHead? {
        try await inSnapshot { try await TrailRepository(transaction: $0).head() }
    }

    /// - Parameter heads: where the chain ended at earlier times, as was kept elsewhere.
    public func report(heads: [ChainHead] = []) async throws -> TrailReport {
        try await inSnapshot { try await report(heads: heads, in: $0) }
    }

    func report(heads: [ChainHead], in transaction: Transaction) async throws -> TrailReport {
        var report = TrailReport()
        try await verifyChain(in: transaction, &report)
        try await verify(heads, in: transaction, &report)
        try await verifyRows(in: transaction, &report)
        return report
    }

    private func inSnapshot<Result: Sendable>(
        _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        try await database.withTransaction(
            settings: ["jit": "off"],
            isolation: .repeatableRead,
            readOnly: true,
            body
        )
    }

    // MARK: The chain

    private func verifyChain(
        in transaction: Transaction,
        _ report: inout TrailReport
    ) async throws {
        let trail = TrailRepository(transaction: transaction)
        var check = ChainCheck()
        for try await rows in trail.seals(batch: Self.batch) {
            for stored in try TrailRepository.decode(rows) {
                try check.add(stored.seal, hash: stored.hash, entry: stored.entry)
            }
        }
        check.finish()
        var sentences: [String] = []
        for fault in check.faults.first { sentences.append(try await sentence(fault, trail)) }
        report.add(check.faults, sentences, of: "places where the chain is broken")
        if check.faults.count == 0 {
            report.notes.append("The chain of \(check.position) seals is whole.")
        }
        try await verifyUnsealed(trail, &report)
    }

    private func sentence(
        _ fault: ChainCheck.Fault,
        _ trail: TrailRepository
    ) async throws -> String {
        switch fault {
        case .missingSeals(let range) where range.count == 1:
            "Seal \(range.lowerBound) is missing."
        case .missingSeals(let range):
            "Seals \(range.lowerBound) to \(range.upperBound) are missing."
        case .missingEntry(let seal):
            "\(seal.entryName.capitalizedFirst), which seal \(seal.position) of \(seal.sealedAt) is for, is missing."
        case .changed(let seal):
            "\(try await name(of: seal, trail).capitalizedFirst) is not what was sealed: it was changed, or its seal "
                + "\(seal.position) of \(seal.sealedAt) was."
        case .changedHash(let seal):
            "Seal \(seal.position) of \(seal.sealedAt) was changed; \(try await name(of: seal, trail)), which it is for, "
                + "is what was sealed."
        case .unknownEncoding(let seal):
            "Seal \(seal.position) of \(seal.sealedAt) says an encoding \(seal.encoding), which this version does not know."
        }
    }

    private func name(of seal: Seal, _ trail: TrailRepository) async throws -> String {
        let name =
            seal.kind == "line"
            ? try await trail.line(seal.entryID)
            : try await trail.image(seal.entryID, transactionID: seal.transactionID)
        return name ?? seal.entryName
    }

    private func verifyUnsealed(
        _ trail: TrailRepository,
        _ report: inout TrailReport
    ) async throws {
        let unsealed = try await trail.unsealed()
        if let first = unsealed.firstLate {
            report.faults.append(
                "\(unsealed.late) entries have no seal after more than five minutes, the first \(first): nothing seals, or they "
                    + "were put in by hand."
            )
        }
        let waiting = unsealed.count - unsealed.late
        if waiting > 0 {
            report.notes.append("\(waiting) entries of the last minutes wait for their seals.")
        }
        let (count, last) = try await trail.unaccounted()
        if let last {
            report.notes.append(
                "\(count) row images belong to no audit line: migrations and changes by hand, the last of \(last)."
            )
        }
    }

    private func verify(
        _ heads: [ChainHead],
        in transaction: Transaction,
        _ report: inout TrailReport
    ) async throws {
        let trail = TrailRepository(transaction: transaction)
        var found = 0
        for head in heads {
            switch try await trail.hash(at: head.seals) {
            case head.hash: found += 1
            case nil:
                report.faults.append(
                    "The chain ends before seal \(head.seals), with which it was kept on \(head.sealedAt)."
                )
            default:
                report.faults.append(
                    "The chain was rewritten: seal \(head.seals) is not the one that was kept on \(head.sealedAt)."
                )
            }
        }
        if !heads.isEmpty {
            report.notes.append("\(found) of \(heads.count) heads kept elsewhere lie on the chain.")
        }
    }

    // MARK: The rows

    private func verifyRows(
        in transaction: Transaction,
        _ report: inout TrailReport
    ) async throws {
        let repository = RowRepository(transaction: transaction)
        for table in try await repository.tablesGone() {
            report.faults.append("The table \(table) is gone, and with it all its rows.")
        }
        var (rows, tables, isWell) = (0, 0, true)
        for table in try await repository.tables() where !WatchedTables.isException(table.text) {
            if !table.isWatched {
                report.faults.append(
                    "\(table.text) is not under watch: no trigger keeps its rows' images."
                )
            }
            guard table.isWatched || table.hasImages else { continue }
            isWell = try await verify(table, repository, &report) && isWell
            rows += try await repository.count(table)
            tables += 1
        }
        if isWell {
            report.notes.append("\(rows) rows of \(tables) tables are what their last images say.")
        }
    }

    private func verify(
        _ table: RowRepository.Table,
        _ repository: RowRepository,
        _ report: inout TrailReport
    ) async throws -> Bool {
        var differences = Faults<RowRepository.Difference>()
        for try await rows in repository.differences(table, batch: Self.batch) {
            for difference in try RowRepository.decode(rows) { differences.add(difference) }
        }
        let sentences = differences.first.map { $0.sentence(in: table.text) }
        report.add(differences, sentences, of: "rows of \(table.text)")
        return differences.count == 0
    }
}

extension Seal {
    fileprivate var entryName: String { kind == "line" ? "line \(entryID)" : "image \(entryID)" }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension RowRepository.Difference {
    fileprivate func sentence(in table: String) -> String {
        let row = "Row \(key.joined(separator: ", ")) of \(table)"
        if isMissing { return "\(row) is missing." }
        if isUnexpected { return "\(row) is there, and by the trail there is none." }
        return "\(row) is not what its last image says: \(columns.joined(separator: ", "))."
    }
}
