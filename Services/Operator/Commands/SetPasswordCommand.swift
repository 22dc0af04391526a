import ArgumentParser

/// The command `vanquan set-password`.
struct SetPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-password",
        abstract: "Gives an administrator's account a new random password and prints it, once.",
        discussion:
            "The account is made where there is none of the name. Standard output has the password alone."
    )

    @Argument(
        help: "The account's name.",
        completion: .custom { _, _, _ in await AccountCompletion.names() }
    )
    var name: String

    func run() async throws {
        let installation = try await OperatorSurroundings.ofProcess().installation()
        try installation.folder.check()
        try await DatabaseWork(installation: installation).run { [name] in
            let password = try await installation.accounts.setPassword(of: name)
            Console.note("the new password of \(name); it will not be shown again:")
            Console.say(password)
        }
    }
}
