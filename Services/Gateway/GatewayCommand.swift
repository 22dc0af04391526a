import ServiceRuntime

/// What the gateway's executable is asked to do.
enum GatewayCommand {
    case serve
    case migrate
    case check
    case setPassword(SetPassword)
    case firstAccount(SetPassword)
    case version
    case help

    init(arguments: [String]) throws(StartFault) {
        switch arguments {
        case [], ["serve"]: self = .serve
        case ["migrate"]: self = .migrate
        case ["check"]: self = .check
        case ["version"], ["--version"]: self = .version
        case ["help"], ["--help"], ["-h"]: self = .help
        default:
            self = try Self.accountCommand(arguments)
        }
    }

    private static func accountCommand(_ arguments: [String]) throws(StartFault) -> GatewayCommand {
        guard arguments.count == 2, let verb = arguments.first, let name = arguments.last else {
            throw .usage("Not understood: “\(arguments.joined(separator: " "))”. Try --help.")
        }
        switch verb {
        case "set-password": return .setPassword(SetPassword(username: name))
        case "new-administrator":
            return .setPassword(SetPassword(username: name, addsAdministrator: true))
        case "first-account": return .firstAccount(SetPassword(username: name))
        default: throw .usage("Not understood: “\(verb)”. Try --help.")
        }
    }

    static let helpText = """
        gateway [serve]            answers HTTP on VANQUAN_HTTP and the wire on VANQUAN_LISTEN until it is told to stop
        gateway migrate            brings its schemas to this binary's version; needs the owner's DATABASE_URL or PG… variables
        gateway check              exit status 0 where its schemas are at this binary's version; changes nothing
        gateway set-password NAME  gives the account NAME a new random password and prints it, once; where there is no account at
                                   all, makes it an administrator's; needs the owner's rights, too
        gateway new-administrator NAME  the same; where nobody has the name, makes the account of an administrator
        gateway first-account NAME the same where there is no account at all yet; otherwise does and prints nothing
        gateway version            prints the version
        """
}
