import ArgumentParser

/// The command `vanquan set-password`.
struct SetPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-password",
        abstract: "Gives an account a new random password and prints it, once.",
        discussion:
            "Whoever is no administrator has to change it at the first sign-in. Standard output has the password alone."
    )

    @Argument(
        help: "The account's name.",
        completion: .custom { _, _, _ in await AccountCompletion.names() }
    )
    var name: String

    @Flag(help: "Makes an administrator's account where nobody has the name.")
    var newAdministrator = false

    func run() async throws {
        let installation = try await OperatorSurroundings.ofProcess().installation()
        try installation.folder.check()
        try await DatabaseWork(installation: installation).run { [name, newAdministrator] in
            let password = try await installation.accounts.setPassword(
                of: name,
                addsAdministrator: newAdministrator
            )
            Console.note("the new password of \(name); it will not be shown again:")
            Console.say(password)
        }
    }
}
