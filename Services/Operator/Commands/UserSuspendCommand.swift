import ArgumentParser
import Contracts
import Values

/// The command `vanquan user suspend`.
struct UserSuspendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Keeps somebody from signing in, and ends all of the person's sessions."
    )

    @OptionGroup
    var suspension: SuspensionArguments

    func run() async throws { try await suspension.say(isSuspended: true) }
}

/// The command `vanquan user restore`.
struct UserRestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Lets somebody in again who was suspended."
    )

    @OptionGroup
    var suspension: SuspensionArguments

    func run() async throws { try await suspension.say(isSuspended: false) }
}

struct SuspensionArguments: ParsableArguments {
    @Argument(
        help: "The user name.",
        completion: .custom { _, _, _ in await AccountCompletion.names() }
    )
    var name: Username

    @Option(help: "Why; it is kept on record.")
    var reason: LineText

    @OptionGroup
    var who: OperatorOption

    func say(isSuspended: Bool) async throws {
        let request = SuspendUser.Request(
            username: name,
            isSuspended: isSuspended,
            reason: reason
        )
        Console.say(try await OperatorGateway(as: who).ask(SuspendUser.self, request).line)
    }
}
