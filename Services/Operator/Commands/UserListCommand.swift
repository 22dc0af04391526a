import AccessControl
import ArgumentParser
import Contracts
import Values

/// The command `vanquan user list`.
struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists people: user name, name, organisation, roles held today."
    )

    @Argument(help: "Beginnings of the name's words, without tones and marks.")
    var text: String?

    @Option(help: "Only people of this unit, by code.")
    var unit: UnitCode?

    @OptionGroup
    var who: OperatorOption

    func run() async throws {
        let gateway = try OperatorGateway(as: who)
        var token: PageToken?
        repeat {
            let page = try await gateway.ask(
                ListUsers.self,
                .init(q: text, unitCode: unit, pageSize: 200, pageToken: token)
            )
            for item in page.items { Console.say(item.line) }
            token = page.nextPageToken
        } while token != nil
    }
}

extension UserItem {
    /// In one line, with tabs between the parts.
    var line: String {
        let state = suspendedAt != nil ? "suspended" : hasPassword ? "" : "no password yet"
        let parts = [
            username.text, displayName, organization?.text ?? "-",
            roles.map(\.rawValue).joined(separator: ","), state,
        ]
        return parts.joined(separator: "\t")
    }
}
