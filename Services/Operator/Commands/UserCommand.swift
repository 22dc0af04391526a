import ArgumentParser

/// The command `vanquan user`.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "People with an account: list, show, load from a file, suspend.",
        subcommands: [
            UserListCommand.self, UserShowCommand.self, UserLoadCommand.self,
            UserSuspendCommand.self, UserRestoreCommand.self,
        ]
    )
}
