import AccessControl
import ArgumentParser
import Contracts
import ServiceRuntime
import Values

/// The command `vanquan assign`.
struct AssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Assigns a role to somebody: `vanquan role list` has them.",
        discussion: "`vanquan unassign` ends an assignment."
    )

    @Argument(
        help: "The user name.",
        completion: .custom { _, _, _ in await AccountCompletion.names() }
    )
    var name: Username

    @Argument(help: "The role.")
    var role: Role

    @Option(help: "The unit, with all below it; absent for a role of the whole programme.")
    var unit: UnitCode?

    @Option(name: .customLong("node"), help: "A node with all below it, PLAN/3.2; may be repeated.")
    var nodes: [NodeReference] = []

    @Option(help: "The first day, 2026-01-31; today where it is absent.")
    var from: CalendarDate?

    @Option(name: .customLong("to"), help: "The last day; without end where it is absent.")
    var end: CalendarDate?

    @Option(help: "The document's number, of whose kind are --date and --issuer.")
    var number: LineText?

    @Option(help: "The document's date.")
    var date: CalendarDate?

    @Option(help: "Who issued the document.")
    var issuer: LineText?

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let assignment = NewAssignment(
            role: role,
            unitCode: unit,
            nodes: nodes.isEmpty ? nil : nodes,
            validFrom: from ?? SystemClock().now().dateInVietnam,
            validTo: end,
            document: try document()
        )
        let item = try await OperatorGateway(as: who).ask(
            AssignRole.self,
            .init(username: name, assignment: assignment)
        )
        Console.say(item.line)
    }

    private func document() throws(StartFault) -> FactDocument? {
        if number == nil, date == nil, issuer == nil { return nil }
        guard let number, let date, let issuer else {
            throw .usage("A document has --number, --date and --issuer, all three.")
        }
        return FactDocument(number: number, date: date, issuer: issuer)
    }
}

/// The command `vanquan unassign`.
struct UnassignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unassign",
        abstract: "Ends an assignment: `vanquan user show NAME` has their numbers."
    )

    @Argument(help: "The assignment's number.")
    var number: RecordNumber

    @Option(help: "The last day on which it is held; it ends at once where this is absent.")
    var lastDay: CalendarDate?

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let item = try await OperatorGateway(as: who).ask(
            EndAssignment.self,
            .init(assignmentID: number, lastDay: lastDay)
        )
        Console.say(item.line)
    }
}
