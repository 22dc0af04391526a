import ArgumentParser
import ServiceRuntime

/// The command `vanquan migrate`.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Brings the database to this version: roles, rights, schemas, and files if any.",
        discussion: "`vanquan up` does the same at every start."
    )

    @Option(
        name: .customLong("load"),
        help: "A catalogue's file to load afterwards; may be given again."
    )
    var files: [String] = []

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let surroundings = try OperatorSurroundings.ofProcess()
        let principal = try who.operatorName(surroundings).principal
        let texts = try CatalogueText.read(files)
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
            guard !texts.isEmpty else { return }
            let load = CatalogueLoad(
                connection: try installation.environment.ownerConnection(),
                principal: principal
            )
            for result in try await load.run(texts) { Console.say(result.line) }
        }
    }
}
