/// What a peer is told to be: `serve KIND PORT` or `load KIND PORT BYTES IN_FLIGHT SECONDS [RATE]`.
public enum PeerArguments: Sendable {
    case serve(kind: String, port: Int)
    case load(kind: String, port: Int, bytes: Int, Load)

    /// Those of this process; ends it where they are none.
    public static func ofProcess() -> PeerArguments {
        let words = Array(CommandLine.arguments.dropFirst())
        guard let arguments = PeerArguments(words) else {
            exitForUsage("serve KIND PORT | load KIND PORT BYTES IN_FLIGHT SECONDS [RATE]")
        }
        return arguments
    }

    private init?(_ words: [String]) {
        guard words.count >= 3, let port = Int(words[2]) else { return nil }
        switch (words[0], words.count) {
        case ("serve", 3): self = .serve(kind: words[1], port: port)
        case ("load", 6...7):
            guard let bytes = Int(words[3]), let inFlight = Int(words[4]),
                let seconds = Double(words[5])
            else { return nil }
            let rate = words.count == 7 ? Double(words[6]) : nil
            let load = Load(inFlight: inFlight, seconds: seconds, rate: rate)
            self = .load(kind: words[1], port: port, bytes: bytes, load)
        default: return nil
        }
    }
}
