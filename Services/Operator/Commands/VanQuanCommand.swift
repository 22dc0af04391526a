import ArgumentParser
import ServiceRuntime

/// `vanquan`: the whole system in an operator's hand.
struct VanQuanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vanquan",
        abstract: "Runs VanQuan and operates it.",
        discussion: """
            Everything is set by environment variables, each with a default: VANQUAN_HTTP (127.0.0.1:8080), \
            VANQUAN_GATEWAY, VANQUAN_FUNDING, VANQUAN_BENEFICIARIES, VANQUAN_INDICATORS, VANQUAN_REPORTING \
            (127.0.0.1:7430 to 7434), VANQUAN_DATA (.vanquan), DATABASE_URL (none: a private PostgreSQL in the data \
            folder), VANQUAN_LOG_LEVEL (info), VANQUAN_OPERATOR (your login name).
            """,
        version: "vanquan \(Version.text)",
        subcommands: [
            UpCommand.self, MigrateCommand.self, LoadCommand.self, PlanCommand.self,
            SetPasswordCommand.self, UserCommand.self, RoleCommand.self, AssignCommand.self,
            UnassignCommand.self, HandOverCommand.self, ClientCommand.self, AccessCommand.self,
            SecretsCommand.self,
            ServicesCommand.self,
            DoctorCommand.self,
            AuditCommand.self, CallCommand.self, CompletionCommand.self, VersionCommand.self,
        ]
    )
}

/// The command `vanquan version`.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Prints the version."
    )

    func run() {
        Console.say("vanquan \(Version.text)")
    }
}
