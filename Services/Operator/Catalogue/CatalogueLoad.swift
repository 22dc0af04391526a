import Catalogue
import CatalogueStore
import Postgres
import ServiceRuntime
import Values

/// Loads catalogue files as the owner: all of them in one transaction, or none.
struct CatalogueLoad: Sendable {
    /// What became of one file.
    struct Result: Sendable {
        let path: String
        let code: String
        let outcome: LoadOutcome
        /// What an operator reads before loading: `tasks: 2 added (T-1.1, T-1.2)`.
        let changes: [String]

        /// `plan.json: van-quan-2021-2025 unchanged, edition 1`.
        var line: String {
            switch outcome {
            case .unchanged(let edition): "\(path): \(code) unchanged, edition \(edition)"
            case .loaded(let edition): "\(path): \(code) new, edition \(edition)"
            }
        }
    }

    let connection: String
    /// Who answers for it, `operator:lan`.
    let principal: String

    /// Thrown to roll back what was only tried.
    private struct Tried: Error {
        let results: [Result]
    }

    /// - Parameter isTrial: everything is done as always, and then undone.
    /// - Throws: ``StartFault`` 65 where a plan names what is in none of the files.
    func run(_ texts: [CatalogueText], isTrial: Bool = false) async throws -> [Result] {
        let session = DatabaseSession(
            connection: connection,
            applicationName: "vanquan load",
            failure: "Nothing was loaded"
        )
        do {
            return try await session.run { client in
                try await client.withTransaction { transaction in
                    let results = try await load(texts, in: transaction)
                    if isTrial { throw Tried(results: results) }
                    return results
                }
            }
        } catch let tried as Tried {
            return tried.results
        }
    }

    private func load(
        _ texts: [CatalogueText],
        in transaction: Transaction
    ) async throws -> [Result] {
        try await LoadRecordRepository(in: transaction).lock()
        var results: [Result] = []
        for text in CatalogueText.inLoadingOrder(texts) {
            switch text.file {
            case .plan(let plan): results.append(try await load(plan, text, transaction))
            case .units(let units): results.append(try await load(units, text, transaction))
            case .ethnicGroups(let groups):
                results.append(try await load(groups, text, transaction))
            case .calendar(let calendar):
                results.append(try await load(calendar, text, transaction))
            }
        }
        try await CatalogueLinks(transaction: transaction).check(texts)
        return results
    }

    private func load(
        _ plan: Plan,
        _ text: CatalogueText,
        _ transaction: Transaction
    ) async throws -> Result {
        let code = plan.document.code
        let reading = PlanReading { try await transaction.query($0) }
        var before: Plan?
        if let edition = try await reading.currentEdition(of: code) {
            before = try await reading.plan(edition: edition.id)
        }
        if let before, before.document.unitCode != plan.document.unitCode {
            throw StartFault(otherUnit: text.path, before.document)
        }
        let outcome = try await PlanLoading(in: transaction).load(
            plan,
            fileBytes: text.bytes,
            by: principal,
            at: SystemClock().now()
        )
        let changes = PlanChange(from: before, to: plan).lines
        return Result(path: text.path, code: code.text, outcome: outcome, changes: changes)
    }

    private func load<Content: FiledContent>(
        _ content: Content,
        _ text: CatalogueText,
        _ transaction: Transaction
    ) async throws -> Result {
        let repository = FileEditionRepository { try await transaction.query($0) }
        let before = try await repository.current(Content.self, code: content.code)?.content
        let outcome = try await FileLoadRepository(in: transaction).load(
            content,
            fileBytes: text.bytes,
            by: principal,
            at: SystemClock().now()
        )
        return Result(
            path: text.path,
            code: content.code.text,
            outcome: outcome,
            changes: try SectionChange.lines(from: before, to: content)
        )
    }
}

extension StartFault {
    /// What people have entered for a plan stands in its unit's scope.
    fileprivate init(otherUnit path: String, _ document: PlanDocument) {
        self.init(
            "nothing is loaded.\n\(path): plan.unit.code: \(document.code) is a plan of "
                + "“\(document.unitCode)”; keep that, or give this plan a code of its own.",
            exitStatus: 65
        )
    }
}
