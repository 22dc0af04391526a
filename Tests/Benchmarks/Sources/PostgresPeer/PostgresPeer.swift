import LoadDriver
import Logging
import Postgres

/// Our client doing what pgbench does, on pgbench's own tables.
///
/// `postgres-peer reads|transfers loop|pool IN_FLIGHT SECONDS`; the database is libpq's `PG…` variables.
@main
enum PostgresPeer {
    static func main() async throws {
        let arguments = PostgresArguments.ofProcess()
        let client = PostgresClient(
            configuration: PostgresConfiguration(applicationName: "postgres-peer"),
            logger: Logger(label: "postgres-peer") { _ in SwiftLogNoOpLogHandler() }
        )
        let executor = arguments.isOnLoop ? LoopExecutor() : nil
        let report = try await arguments.load.run(on: executor) {
            try await arguments.work.run(client)
        }
        print(report.line)
    }
}
