import AccessControl
import ArgumentParser
import Values

/// The command `vanquan role`.
struct RoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "The roles that can be assigned.",
        subcommands: [RoleListCommand.self]
    )
}

/// The command `vanquan role list`.
struct RoleListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the roles with their names and what they may do."
    )

    func run() {
        for role in Role.assignable {
            let permissions = AccessMatrix.permissions(of: role).map(\.rawValue).sorted()
            let name = "\(role.name.en) (\(role.name.vi))"
            Console.say("\(role.rawValue)\t\(name)\t\(permissions.joined(separator: ","))")
        }
    }
}
