import ArgumentParser
import AuditTrail

/// The commands `vanquan audit …`.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Verifies the audit trail.",
        subcommands: [AuditVerifyCommand.self, AuditHeadCommand.self]
    )
}

/// The command `vanquan audit verify`.
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recomputes the trail's chain, and compares every row with its last image.",
        discussion: """
            Names each line that was changed, taken away or put in, and each row that is not what the last recorded write made \
            of it, by its table, key and columns; nobody's data is printed. Changes nothing; the system may run.

            With --head also notices that the whole chain was written anew: the file has what `vanquan audit head` printed, a line \
            each time, and was kept where the database's administrator cannot write.

            Exit status: 0 all is as it was written; 1 something is not.
            """
    )

    @Option(
        name: .customLong("head"),
        help: ArgumentHelp(
            "A file of heads that were kept elsewhere; may be given again.",
            valueName: "file"
        ),
        completion: .file()
    )
    var heads: [String] = []

    @Flag(help: "Prints JSON.")
    var json = false

    func run() async throws {
        let heads = try KeptHeads.read(heads)
        let installation = try await OperatorSurroundings.ofProcess().installation()
        let report = try await InstalledTrail(installation: installation).report(heads: heads)
        if json {
            Console.say(try report.json())
        } else {
            for line in report.lines { Console.say(line) }
        }
        if !report.isWhole { throw ExitCode(1) }
    }
}

/// The command `vanquan audit head`.
struct AuditHeadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head",
        abstract: "Prints where the trail's chain ends, as one line of JSON to be kept elsewhere.",
        discussion: """
            For example every night: vanquan audit head >>/media/elsewhere/heads.json. `vanquan audit verify --head FILE` then notices a \
            chain that was written anew.

            Exit status: 0 printed; 1 nothing is sealed yet.
            """
    )

    func run() async throws {
        let installation = try await OperatorSurroundings.ofProcess().installation()
        guard let head = try await InstalledTrail(installation: installation).head() else {
            Console.note(
                "Nothing is sealed yet; the gateway does that, a second after the first write."
            )
            throw ExitCode(1)
        }
        Console.say(try KeptHeads.line(head))
    }
}
