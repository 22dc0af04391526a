import ArgumentParser
import Contracts
import Values

/// The command `vanquan hand-over`.
struct HandOverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: "Hands a unit's people over to its successor from a day on, by a document.",
        discussion: """
            Every assignment at the unit ends with the day before and goes on at the successor; what is done for somebody \
            else (TUQ., TL.) ends. Records stay as they are.
            """
    )

    @Argument(help: "The unit that merges or ends.")
    var unit: UnitCode

    @Argument(help: "The unit that takes its people over.")
    var successor: UnitCode

    @Option(help: "The first day at the successor, 2025-07-01.")
    var from: CalendarDate

    @Option(help: "The document's number.")
    var number: LineText

    @Option(help: "The document's date.")
    var date: CalendarDate

    @Option(help: "Who issued the document.")
    var issuer: LineText

    @Flag(help: "Shows what would change, and changes nothing.")
    var dryRun = false

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let reply = try await OperatorGateway(as: who, isTrial: dryRun).ask(
            HandOverUnit.self,
            .init(
                unitCode: unit,
                successor: successor,
                from: from,
                document: FactDocument(number: number, date: date, issuer: issuer)
            )
        )
        for item in reply.ended { Console.say("ends \(item.username): \(item.line)") }
        for item in reply.begun { Console.say("begins \(item.username): \(item.line)") }
        let ending = dryRun ? " (nothing was changed)" : ""
        Console.say("\(reply.ended.count) ended, \(reply.begun.count) begun\(ending)")
    }
}
