import AccessControl
import ArgumentParser
import Contracts
import RPC
import ServiceRuntime
import Values

/// The command `vanquan client save`.
struct ClientSaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Adds a program, or changes what is said of it and its days.",
        discussion: "What is not said stays as it is, of a program that is there already."
    )

    @Argument(help: "The program's name: a-z, 0-9, hyphens.")
    var name: ClientName

    @Option(name: .customLong("title"), help: "What it is, in words.")
    var title: LineText?

    @Option(help: "Whose program it is.")
    var organization: LineText?

    @Option(help: "The role: province_reader.")
    var role: Role?

    @Option(help: "The first day, 2026-01-31; today where it is absent.")
    var from: CalendarDate?

    @Option(name: .customLong("to"), help: "The last day.")
    var end: CalendarDate?

    @Flag(name: .customLong("no-end"), help: "Takes the last day away.")
    var hasNoEnd = false

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let gateway = try OperatorGateway(as: who)
        let known = try await gateway.ask(ListClients.self, Empty()).items
            .first { $0.clientName == name }
        let request = try request(changing: known)
        let item = try await gateway.ask(SaveClient.self, request, changing: known?.version)
        Console.say(item.line)
    }

    private func request(changing known: ClientItem?) throws(StartFault) -> SaveClient.Request {
        guard let title = title ?? known.flatMap({ LineText($0.displayName) }),
            let organization = organization ?? known.flatMap({ LineText($0.organization) })
        else { throw .usage("A new program has --title and --organization.") }
        return SaveClient.Request(
            clientName: name,
            displayName: title,
            organization: organization,
            role: role ?? known?.role ?? .provinceReader,
            validFrom: from ?? known?.validFrom ?? SystemClock().now().dateInVietnam,
            validTo: hasNoEnd ? nil : end ?? known?.validTo
        )
    }
}

/// The command `vanquan client end`.
struct ClientEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Keeps a program out for good, within seconds."
    )

    @Argument(help: "The program's name.")
    var name: ClientName

    @Option(help: "Why; it is kept on record.")
    var reason: LineText

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let request = EndClient.Request(clientName: name, reason: reason)
        Console.say(try await OperatorGateway(as: who).ask(EndClient.self, request).line)
    }
}
