import CatalogueStore
import Postgres
import ServiceRuntime

/// Whether each schema is where its executable expects it, asked of the executable under its own login.
struct SchemaCheck: Check {
    private static let remedy = "vanquan migrate"

    let installation: Installation

    func findings() async -> [Finding] {
        var findings: [Finding] = []
        for step in Migrations.order {
            switch step {
            case .executable(let executable): findings.append(await finding(executable))
            case .catalogue: findings.append(await catalogue())
            }
        }
        return findings
    }

    private func finding(_ executable: Executable) async -> Finding {
        let subject = "schema \(executable.name)"
        do {
            let command = ProcessCommand(
                path: installation.folder.path(of: executable),
                arguments: ["check"],
                environment: try installation.environment.serving(executable)
            )
            try await command.succeed(to: "check its schema")
            return .ok(subject, "As this version has it, and its login works.")
        } catch {
            return .wrong(subject, "\(error)", remedy: Self.remedy)
        }
    }

    private func catalogue() async -> Finding {
        let subject = "schema catalogue"
        do {
            let session = DatabaseSession(
                connection: try installation.environment.ownerConnection(),
                failure: "It cannot be checked"
            )
            try await session.run { try await CatalogueMigrations.migrator.check(with: $0) }
            return .ok(subject, "As this version has it.")
        } catch {
            return .wrong(subject, "\(error)", remedy: Self.remedy)
        }
    }
}
