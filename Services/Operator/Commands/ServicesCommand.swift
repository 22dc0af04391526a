import ArgumentParser

/// The command `vanquan services`.
struct ServicesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "services",
        abstract: "Shows whether each executable serves, where, and how fast it answers.",
        discussion: "Exit status 1 where one of them does not serve."
    )

    @Argument(help: "Which of them to ask; otherwise all.")
    var executables: [Executable] = []

    func run() async throws {
        let settings = try OperatorSurroundings.ofProcess().settings
        var table = HealthTable()
        for executable in executables.isEmpty ? Executable.allCases : executables {
            let address = settings.address(of: executable)
            let answer = try await HealthQuestion.ask(executable, at: address)
            table.add(executable, address, answer)
        }
        for line in table.lines { Console.say(line) }
        if !table.allServe { throw ExitCode(1) }
    }
}

extension Executable: ExpressibleByArgument {}
