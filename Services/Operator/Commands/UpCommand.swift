import ArgumentParser

/// The command `vanquan up`.
struct UpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Runs everything until Ctrl-C: a private PostgreSQL, the five executables.",
        discussion: """
            Schemas are migrated and files loaded first; what is there already stays as it is. The first start makes the \
            data folder with all passwords and keys, and an administrator's account whose password it prints once.

            Exit status: 0 stopped as told; 64 wrong command line; 65 a file breaks rules; 69 something needed does not \
            answer, a port is in use, or it runs already; 72 to 74 a file is not there or not writable; 78 wrong settings, or a \
            damaged data folder.
            """
    )

    @Option(
        name: .customLong("load"),
        help: "A catalogue's file to load; may be given again.",
        completion: .file(extensions: ["json"])
    )
    var files: [String] = []

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let surroundings = try OperatorSurroundings.ofProcess()
        try await Up(
            settings: surroundings.settings,
            inherited: surroundings.inherited,
            operatorName: try who.operatorName(surroundings),
            filePaths: files
        ).run()
    }
}
