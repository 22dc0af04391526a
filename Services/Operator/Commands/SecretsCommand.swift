import ArgumentParser
import ServiceRuntime

/// The command `vanquan secrets`.
struct SecretsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "secrets",
        abstract: "Makes the passwords and keys that are missing, and nothing else.",
        discussion: """
            For an installation whose parts something else than `vanquan up` starts, each with its own files. What is there \
            is checked and stays as it is; no secret is printed.
            """
    )

    @Argument(help: "The folder; otherwise that of the data folder.")
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "Whom the folder and its files belong to; otherwise whoever runs this.",
            valueName: "user:group"
        )
    )
    var owner: SecretsOwner?

    func run() throws {
        let path = try folder ?? dataFolder()
        if let owner {
            try owner.takeOver(path)
        } else {
            try Files.makeFolder(path, mode: 0o700)
        }
        let before = Set(Files.names(in: path))
        try Secrets(folder: path).prepare(roles: Roles.all + [Roles.superuser])
        let made = Files.names(in: path).filter { !before.contains($0) }
        Console.say(made.isEmpty ? "Nothing is missing." : "Made \(made.joined(separator: ", ")).")
    }

    private func dataFolder() throws -> String {
        let settings = try OperatorSurroundings.ofProcess().settings
        return try DataFolder.prepared(at: settings.dataPath).secretsPath
    }
}

extension SecretsOwner: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
