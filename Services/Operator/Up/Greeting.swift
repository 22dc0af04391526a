import ServiceRuntime

/// What the operator is told once everything serves.
struct Greeting: Sendable {
    let installation: Installation
    /// Of the first account, where it has just been made.
    let password: String?

    func say() {
        for line in lines { Console.say(line) }
    }

    var lines: [String] {
        let settings = installation.settings
        let services = Executable.allCases.map(\.name).joined(separator: ", ")
        var lines = [
            "  Serving   \(services)",
            "  Logs      \(installation.data.logsPath)",
            "",
            "  VanQuan is at http://\(settings.http.reachable)",
        ]
        if let password {
            lines += [
                "  Sign in as \(Startup.firstAccount) with the password \(password)",
                "  It will not be shown again; `vanquan set-password \(Startup.firstAccount)` makes a new one.",
            ]
        }
        return lines + ["", "  Ctrl-C stops it."]
    }
}
