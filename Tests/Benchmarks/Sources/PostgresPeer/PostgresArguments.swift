import LoadDriver

/// What is done, and how much of it at a time.
struct PostgresArguments: Sendable {
    let work: PgbenchWork
    /// Whether the callers run on an event loop, as a service's handlers do, or on Swift's own threads.
    let isOnLoop: Bool
    let load: Load

    /// Those of this process; ends it where they are none.
    static func ofProcess() -> PostgresArguments {
        let words = CommandLine.arguments
        guard words.count == 5, let work = PgbenchWork(rawValue: words[1]),
            let inFlight = Int(words[3]), let seconds = Double(words[4])
        else { exitForUsage("reads|transfers loop|pool IN_FLIGHT SECONDS") }
        return PostgresArguments(
            work: work,
            isOnLoop: words[2] == "loop",
            load: Load(inFlight: inFlight, seconds: seconds)
        )
    }
}
