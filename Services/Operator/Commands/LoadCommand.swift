import ArgumentParser

/// The command `vanquan load`.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Loads plan files: a new edition of each that differs, all of them or none."
    )

    @Argument(help: "Plan files.")
    var files: [String]

    @Flag(help: "Shows what would change, and changes nothing.")
    var dryRun = false

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let surroundings = try OperatorSurroundings.ofProcess()
        let principal = try who.operatorName(surroundings).principal
        let texts = try PlanText.read(files)
        let installation = try await surroundings.installation()
        try await DatabaseWork(installation: installation).run { [dryRun] in
            let load = PlanLoad(
                connection: try installation.environment.ownerConnection(),
                principal: principal
            )
            for result in try await load.run(texts, isTrial: dryRun) {
                Console.say(dryRun ? "\(result.line) (not loaded)" : result.line)
                for line in result.change.lines { Console.say("  \(line)") }
            }
        }
    }
}
