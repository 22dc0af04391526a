public import Postgres
public import TestDatabase

extension TestTemplate {
    /// A database as the services find it: the roles are there, and these components are migrated.
    ///
    /// - Parameters:
    ///   - name: A short word, the same for the same components and filling.
    ///   - migrators: In the order in which each finds what it builds on.
    ///   - fill: Puts into the template what every test of it begins with, as the superuser.
    public static func services(
        _ name: String,
        _ migrators: [Migrator],
        fill: @escaping @Sendable (PostgresClient) async throws -> Void = { _ in }
    ) -> TestTemplate {
        TestTemplate(name: name) { configuration in
            try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
                client in
                try await ServiceRoles.establish(with: client)
                for migrator in migrators { try await migrator.apply(with: client) }
                try await fill(client)
            }
        }
    }
}
