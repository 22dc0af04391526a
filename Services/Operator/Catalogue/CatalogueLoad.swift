import Catalogue
import CatalogueStore
import Postgres
import ServiceRuntime
import Values

/// Loads plan files as the owner: all of them in one transaction, or none.
struct PlanLoad: Sendable {
    /// What became of one file.
    struct Result: Sendable {
        let path: String
        let code: PlanCode
        let outcome: PlanLoading.Outcome
        let change: PlanChange

        /// `plan.json: unchanged, edition 1`.
        var line: String {
            switch outcome {
            case .unchanged(let edition): "\(path): \(code.text) unchanged, edition \(edition)"
            case .loaded(let edition): "\(path): \(code.text) new, edition \(edition)"
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
    func run(_ texts: [PlanText], isTrial: Bool = false) async throws -> [Result] {
        let session = DatabaseSession(
            connection: connection,
            applicationName: "vanquan load",
            failure: "The plan was not loaded"
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

    private func load(_ texts: [PlanText], in transaction: Transaction) async throws -> [Result] {
        let now = SystemClock().now()
        var results: [Result] = []
        for text in texts {
            let code = text.plan.document.code
            let change = PlanChange(from: try await current(code, transaction), to: text.plan)
            let outcome = try await PlanLoading(in: transaction).load(
                text.plan,
                fileBytes: text.bytes,
                by: principal,
                at: now
            )
            results.append(
                Result(path: text.path, code: code, outcome: outcome, change: change)
            )
        }
        return results
    }

    private func current(_ code: PlanCode, _ transaction: Transaction) async throws -> Plan? {
        let reading = PlanReading { try await transaction.query($0) }
        guard let edition = try await reading.currentEdition(of: code) else { return nil }
        return try await reading.plan(edition: edition)
    }
}
