import ArgumentParser

/// The command `vanquan doctor`.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Says in words what is right and wrong with this installation; changes nothing.",
        discussion: """
            The machine, the data folder, the database, the executables, whether the system runs or not. What is wrong \
            says what to do.

            Exit status: 0 nothing is wrong; 1 something is; 2 nothing that could be checked is wrong, but not everything \
            could be.
            """
    )

    @Flag(help: "Prints JSON.")
    var json = false

    func run() async throws {
        let report = await Examination(surroundings: try .ofProcess()).report()
        if json {
            Console.say(try report.json())
        } else {
            for line in report.lines { Console.say(line) }
        }
        guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
    }
}
