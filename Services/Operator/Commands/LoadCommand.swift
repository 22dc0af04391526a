import ArgumentParser

/// The command `vanquan load`.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Loads catalogue files: a new edition of each that differs, all of them or none.",
        discussion: """
            Plans, units, ethnic groups, legal calendars: a file says itself what it is. Everything that is wrong in any of \
            them is said at once, with line and path, and then nothing is loaded.
            """
    )

    @Argument(help: "Catalogue files (JSON).", completion: .file(extensions: ["json"]))
    var files: [String]

    @Flag(help: "Shows what would change, and changes nothing.")
    var dryRun = false

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let surroundings = try OperatorSurroundings.ofProcess()
        let principal = try who.operatorName(surroundings).principal
        let texts = try CatalogueText.read(files)
        let installation = try await surroundings.installation()
        try await DatabaseWork(installation: installation).run { [dryRun] in
            let load = CatalogueLoad(
                connection: try installation.environment.ownerConnection(),
                principal: principal
            )
            for result in try await load.run(texts, isTrial: dryRun) {
                Console.say(dryRun ? "\(result.line) (not loaded)" : result.line)
                for line in result.changes { Console.say("  \(line)") }
            }
        }
    }
}
