import ArgumentParser
import ServiceRuntime

/// The command `vanquan migrate`.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the database to this version: roles, rights, schemas.",
        discussion: "`vanquan up` does the same at every start."
    )

    func run() async throws {
        let surroundings = try OperatorSurroundings.ofProcess()
        let data = try DataFolder.prepared(at: surroundings.settings.dataPath)
        let installation = try await Installation(
            surroundings.settings,
            inherited: surroundings.inherited,
            data: data
        )
        try installation.folder.check()
        try installation.prepareSecrets()
        try await DatabaseWork(installation: installation).run {
            try await installation.setup.run()
            try await installation.migrations.run()
            Console.say("The database is at the version of vanquan \(Version.text).")
        }
    }
}
