import LoadDriver

/// What is done, and how much of it at a time.
struct PostgresArguments: Sendable {
    let work: PgbenchWork
    let load: Load

    /// Those of this process; ends it where they are none.
    static func ofProcess() -> PostgresArguments {
        let words = CommandLine.arguments
        guard words.count == 4, let work = PgbenchWork(rawValue: words[1]),
            let inFlight = Int(words[2]), let seconds = Double(words[3])
        else { exitForUsage("reads|transfers IN_FLIGHT SECONDS") }
        return PostgresArguments(work: work, load: Load(inFlight: inFlight, seconds: seconds))
    }
}
