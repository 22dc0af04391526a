import ArgumentParser

/// The command `vanquan client`.
struct ClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "Other offices' programs: list, show, save, keys, end.",
        discussion: """
            A program has a key pair of its own and keeps the private half. `save` says who it is, `add-key` adds the public \
            half; from then on it gets tokens at POST /api/v1/token for assertions that it signs. `new-key` makes a pair, and \
            `assert` an assertion, where there is no other program for it.
            """,
        subcommands: [
            ClientListCommand.self, ClientShowCommand.self, ClientSaveCommand.self,
            ClientAddKeyCommand.self, ClientRemoveKeyCommand.self, ClientEndCommand.self,
            ClientNewKeyCommand.self, ClientAssertCommand.self,
        ]
    )
}
