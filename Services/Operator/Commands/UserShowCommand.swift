import AccessControl
import ArgumentParser
import Contracts
import Values

/// The command `vanquan user show`.
struct UserShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a person with all assignments."
    )

    @Argument(
        help: "The user name.",
        completion: .custom { _, _, _ in await AccountCompletion.names() }
    )
    var name: Username

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let reply = try await OperatorGateway(as: who).ask(GetUser.self, .init(username: name))
        Console.say(reply.user.line)
        for assignment in reply.assignments { Console.say("  \(assignment.line)") }
    }
}

extension AssignmentItem {
    /// In one line.
    var line: String {
        let nodes = nodes.map { " for \($0.map(\.text).joined(separator: ", "))" } ?? ""
        let days = "from \(validFrom)" + (validTo.map { " to \($0)" } ?? "")
        let acting = form.map { ", \($0.rawValue) of \(doneFor?.text ?? "")" } ?? ""
        let end = endedAt.map { ", ended \($0)" } ?? ""
        return
            "\(assignmentID) \(role.rawValue) at \(unitCode?.text ?? "*")\(nodes) \(days)\(acting)\(end)"
    }
}
