public import Postgres

extension Migrator {
    /// Brings the schema to this binary's version, as the login that the settings name.
    ///
    /// - Throws: ``StartFault`` with the one sentence that says why not.
    public func applyAtStart(_ settings: Settings) async throws {
        do {
            try await apply(
                configuration: try settings.database(application: "migration"),
                logger: try settings.logger(for: component)
            )
        } catch let error as MigrationError {
            throw StartFault.configuration("\(error)")
        } catch let error as PostgresError {
            throw StartFault.unavailable("The database could not be migrated: \(error).")
        }
    }

    /// Whether the schema is at this binary's version, asked as the login that the settings name; changes nothing.
    ///
    /// - Throws: ``StartFault`` with the one sentence that says what it is instead.
    public func checkForOperator(_ settings: Settings) async throws {
        do {
            try await PostgresClient.withClient(
                configuration: try settings.database(application: "check"),
                logger: try settings.logger(for: component)
            ) { try await check(with: $0) }
        } catch let error as MigrationError {
            throw StartFault.configuration("\(error)")
        } catch let error as PostgresError {
            throw StartFault.unavailable("The schema could not be read: \(error).")
        }
    }
}
