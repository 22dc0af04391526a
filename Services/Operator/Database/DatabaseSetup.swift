import Logging
import Postgres
import ServiceRuntime

/// Brings a server to where the executables can work: roles, database, rights.
struct DatabaseSetup: Sendable {
    let address: DatabaseAddress
    let secrets: Secrets
    /// Whether the server is our own.
    let isPrivate: Bool

    func run() async throws {
        try await asAdministrator(of: "postgres") { repository in
            try await checkVersion(repository)
            for role in Roles.all {
                let kind: RolesRepository.Kind = role == Roles.owner ? .owner : .serving
                let password = try secrets.password(of: role)
                try await repository.establish(role, kind, password: password)
            }
            if isPrivate { try await repository.close() }
            try await repository.createDatabase(address.database, owner: Roles.owner)
        }
        try await asAdministrator(of: address.database) { repository in
            try await checkEncoding(repository)
            try await repository.fence(owner: Roles.owner, serving: Roles.serving)
        }
    }

    private func checkVersion(_ repository: RolesRepository) async throws {
        let major = try await repository.version() / 10_000
        guard major >= PostgresInstallation.oldestMajor else {
            throw StartFault.unavailable(
                "The database server is PostgreSQL \(major); \(PostgresInstallation.oldestMajor) or newer is needed."
            )
        }
    }

    private func checkEncoding(_ repository: RolesRepository) async throws {
        let encoding = try await repository.encoding()
        guard encoding == "UTF8" else {
            throw StartFault.configuration(
                "The database “\(address.database)” is encoded in \(encoding); it has to be UTF8, which is chosen when "
                    + "a database is made."
            )
        }
    }

    private func asAdministrator(
        of database: String,
        _ body: (RolesRepository) async throws -> Void
    ) async throws {
        let session = DatabaseSession(
            connection: address.administration(of: database),
            failure: "The database could not be set up"
        )
        try await session.run { try await body(RolesRepository(database: $0)) }
    }
}

extension Logger {
    /// For what runs under an operator's eyes: every failure is thrown, and told as a sentence.
    static let silent = Logger(label: "vanquan") { _ in SwiftLogNoOpLogHandler() }
}
