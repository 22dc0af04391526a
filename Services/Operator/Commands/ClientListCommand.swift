import AccessControl
import ArgumentParser
import Contracts
import RPC
import Values

/// The command `vanquan client list`.
struct ClientListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists programs: name, what it is, whose, role, days, keys in use."
    )

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let reply = try await OperatorGateway(as: who).ask(ListClients.self, Empty())
        for item in reply.items { Console.say(item.line) }
    }
}

/// The command `vanquan client show`.
struct ClientShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a program with all its keys, and what its assertions name as audience."
    )

    @Argument(help: "The program's name.")
    var name: ClientName

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let reply = try await OperatorGateway(as: who).ask(ListClients.self, Empty())
        guard let item = reply.items.first(where: { $0.clientName == name }) else {
            Console.note("there is no program \(name)")
            throw ExitCode(CallExitStatus.of(.notFound))
        }
        Console.say(item.line)
        for key in item.keys { Console.say("  \(key.line)") }
        Console.say("audience \(reply.audience)")
    }
}

extension ClientItem {
    /// In one line, with tabs between the parts.
    var line: String {
        let days = "from \(validFrom)" + (validTo.map { " to \($0)" } ?? "")
        let inUse = keys.filter { $0.removedAt == nil }.count
        let state = endedAt.map { "ended \($0)" } ?? "keys: \(inUse)"
        let parts = [clientName.text, displayName, organization, role.rawValue, days, state]
        return parts.joined(separator: "\t")
    }
}

extension ClientKeyItem {
    /// In one line.
    var line: String {
        "\(keyID) added \(addedAt)" + (removedAt.map { ", removed \($0)" } ?? "")
    }
}
