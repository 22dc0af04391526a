import CatalogueStore
import ServiceRuntime

/// Brings every schema to this installation's version, as the owner, in an order in which each finds what it builds on.
struct Migrations: Sendable {
    let folder: ExecutableFolder
    let environment: ExecutableEnvironment

    enum Step: Hashable {
        /// The executable has its own migrations.
        case executable(Executable)
        /// No executable owns the catalogue; it is filled from here.
        case catalogue
    }

    /// Accounts and audit first, then the plans, then those who refer to them.
    static let order: [Step] = [
        .executable(.gateway), .catalogue, .executable(.funding), .executable(.beneficiaries),
        .executable(.indicators), .executable(.reporting),
    ]

    func run() async throws {
        let owner = try environment.owning()
        for step in Self.order {
            switch step {
            case .executable(let executable):
                let command = ProcessCommand(
                    path: folder.path(of: executable),
                    arguments: ["migrate"],
                    environment: owner
                )
                try await command.succeed(to: "migrate the schema of \(executable.name)")
            case .catalogue:
                try await CatalogueMigrations.migrator.applyAtStart(Settings(environment: owner))
            }
        }
    }
}
