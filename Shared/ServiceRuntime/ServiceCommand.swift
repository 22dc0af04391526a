/// What an executable is asked to do.
enum ServiceCommand {
    case serve
    case migrate
    case check
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
            throw .usage("Not understood: “\(arguments.joined(separator: " "))”. Try --help.")
        }
    }

    static func help(of name: String) -> String {
        """
        \(name) [serve]   answers calls on VANQUAN_LISTEN until it is told to stop
        \(name) migrate   brings its schema to this binary's version; needs the owner's DATABASE_URL or PG… variables
        \(name) check     exit status 0 where its schema is at this binary's version; changes nothing
        \(name) version   prints the version
        """
    }
}
