import Subprocess

/// How a process ended.
enum ProcessEnd: Hashable, Sendable, CustomStringConvertible {
    case exited(Int32)
    case killed(signal: Int32)

    init(_ status: TerminationStatus) {
        self =
            switch status {
            case .exited(let code): .exited(code)
            case .signaled(let signal): .killed(signal: signal)
            }
    }

    var isSuccess: Bool { self == .exited(0) }

    /// Wrong settings or a wrong command line: whoever is started the same way again ends the same way.
    var isForGood: Bool { self == .exited(78) || self == .exited(64) }

    /// The exit status of whoever cannot go on because of this: our executables' own, 70 for any other failure.
    var faultStatus: Int32 {
        if case .exited(let status) = self, (64...78).contains(status) { status } else { 70 }
    }

    var description: String {
        switch self {
        case .exited(let status): "exit status \(status)"
        case .killed(let signal): "killed by signal \(signal)"
        }
    }
}
