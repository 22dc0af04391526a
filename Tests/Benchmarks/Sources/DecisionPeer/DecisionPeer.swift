import LoadDriver

/// Decisions about callers, one after the other: `decision-peer decide|verify|remember|crowd SECONDS`.
@main
enum DecisionPeer {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 3, let seconds = Double(words[2]), let make = kinds[words[1]] else {
            exitForUsage("\(kinds.keys.sorted().joined(separator: "|")) SECONDS")
        }
        let question = try make()
        print(Stopwatch(seconds: seconds).measure(question).line)
    }

    private static let kinds: [String: @Sendable () throws -> Question] = [
        "decide": { .decisions(People()) },
        "verify": { try .verifications(People(), remembering: 20_000) },
        "remember": { .memories(People()) },
        // More callers than have room.
        "crowd": { try .verifications(People(), remembering: 8_000) },
    ]
}
