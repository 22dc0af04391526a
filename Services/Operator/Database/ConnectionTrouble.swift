/// Why there is no connection to the database, told without a secret.
struct ConnectionTrouble: Hashable, Sendable {
    enum Kind: Hashable {
        /// Nobody answers.
        case silence
        /// A server answers that takes nobody at the moment.
        case busy
        /// A server answers, and will say the same for ever.
        case refusal
        /// libpq cannot use the settings; its words might quote them.
        case settings
    }

    let kind: Kind
    /// “Connection refused”; empty where nothing is known.
    let words: String

    /// - Parameter reason: of a ``ConnectionReason``.
    init(_ reason: String?) {
        let reason = reason ?? ""
        let parts = reason.split(separator: " failed: ", maxSplits: 1)
        guard parts.count == 2, parts[0].contains("connection to server") else {
            kind = reason.contains("settings cannot be used") ? .settings : .silence
            words = ""
            return
        }
        let line = parts[1].prefix { $0 != "\n" }
        let fatal = "FATAL:"
        kind = Self.kind(of: line, isFatal: line.hasPrefix(fatal))
        let words = line.hasPrefix(fatal) ? line.dropFirst(fatal.count) : line
        self.words = String(words.drop { $0 == " " })
    }

    private static func kind(of line: Substring, isFatal: Bool) -> Kind {
        // Only what is known to last counts as lasting: starting, recovering, stopping and being full have many words.
        let lasting = [
            "password", "authentication", "SSL", "pg_hba.conf", "does not exist", "not permitted",
        ]
        if lasting.contains(where: line.contains) { return .refusal }
        return isFatal ? .busy : .silence
    }

    /// - Parameter place: “127.0.0.1:5432”.
    func sentence(of place: String) -> String {
        let reason = words.isEmpty ? "" : ": \(words)"
        return switch kind {
        case .silence: "The database at \(place) does not answer\(reason)."
        case .busy: "The database at \(place) takes no connections at the moment\(reason)."
        case .refusal: "The database at \(place) does not let us in\(reason)."
        case .settings:
            "The database at \(place) cannot be reached with these settings: look at the host's name and at what "
                + "else DATABASE_URL says."
        }
    }
}
