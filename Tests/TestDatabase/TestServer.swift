import Glibc
import Logging
import Postgres

/// The server that tests make their databases on.
struct TestServer: Sendable {
    struct Missing: Error, CustomStringConvertible {
        var description: String {
            "Set \(TestDatabase.variable) to a superuser's connection (conninfo or URL) on a PostgreSQL "
                + "cluster that may be thrown away."
        }
    }

    let connection: String

    static func fromEnvironment() throws -> TestServer {
        guard let value = getenv(TestDatabase.variable) else { throw Missing() }
        let connection = String(cString: value)
        guard !connection.isEmpty else { throw Missing() }
        return TestServer(connection: connection)
    }

    func configuration(database: String) -> PostgresConfiguration {
        var configuration = PostgresConfiguration(
            connection: Self.replacingDatabase(in: connection, with: database),
            applicationName: "tests"
        )
        // Many tests run at once on one server.
        configuration.sessionConnections = 4
        return configuration
    }

    /// Runs what cannot run in a transaction: CREATE and DROP DATABASE.
    func administer(_ statement: SQL) async throws {
        let configuration = configuration(database: "postgres")
        try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
            client in
            try await client.executeOutsideTransaction(statement)
        }
    }

    /// A conninfo string takes a later `dbname` over an earlier one; in a URL it is the path.
    static func replacingDatabase(in connection: String, with database: String) -> String {
        guard let scheme = connection.firstRange(of: "://") else {
            return "\(connection) dbname=\(database)"
        }
        let query = connection.firstIndex(of: "?") ?? connection.endIndex
        let authority = connection[scheme.upperBound..<query].prefix { $0 != "/" }
        return "\(connection[..<scheme.upperBound])\(authority)/\(database)\(connection[query...])"
    }
}
