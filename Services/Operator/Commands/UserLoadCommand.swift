import ArgumentParser
import Contracts
import Values

/// The command `vanquan user load`.
struct UserLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Adds people and assignments from a file, all of it or nothing.",
        discussion: """
            JSON: {"people": [{"username", "display_name", "organization", "position", "assignments": [{"role", \
            "unit_code", "nodes", "valid_from", "valid_to", "document"}]}]}. A table (.csv, UTF-8, commas or semicolons) has \
            a column for each, “document_number”, “document_date” and “document_issuer”, and a row an assignment.

            Nobody gets a password by it: `vanquan set-password NAME` gives each one, to be changed at the first sign-in.
            """
    )

    @Argument(help: "The file.", completion: .file(extensions: ["json", "csv"]))
    var file: String

    @Flag(help: "Shows what would change, and changes nothing.")
    var dryRun = false

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let people = try PeopleFile(path: file)
        let gateway = try OperatorGateway(as: who, isTrial: dryRun)
        let reply = try await gateway.ask(LoadPeople.self, people.request) { error in
            people.describe(error, in: gateway.language)
        }
        let ending = dryRun ? " (nothing was changed)" : ""
        for name in reply.added { Console.say("added \(name)") }
        for name in reply.changed { Console.say("changed \(name)") }
        for assignment in reply.assigned {
            Console.say("assigned \(assignment.username): \(assignment.line)")
        }
        Console.say(
            "\(reply.added.count) added, \(reply.changed.count) changed, \(reply.assigned.count) assigned, \(reply.unchangedCount) unchanged\(ending)"
        )
    }
}
