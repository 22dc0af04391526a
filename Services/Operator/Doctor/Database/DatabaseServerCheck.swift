/// The server's version, and what was chosen when the database was made.
struct DatabaseServerCheck: Check {
    let state: DatabaseState

    func findings() -> [Finding] { [version, encoding] }

    private var version: Finding {
        let text = "PostgreSQL \(state.version / 10_000).\(state.version % 10_000)."
        let oldest = PostgresInstallation.oldestMajor
        guard state.version / 10_000 < oldest else { return .ok("server", text) }
        return .wrong(
            "server",
            "\(text) \(oldest) or newer is needed.",
            remedy: "move the database to a newer server"
        )
    }

    /// Bytewise order is the same on every machine; Vietnamese order is the system's own.
    private var encoding: Finding {
        let text = "Encoded in \(state.encoding), sorted by \(state.collation)."
        let remedy =
            "dump it and restore it into a database made with ENCODING 'UTF8' LC_COLLATE 'C'"
        guard state.encoding == "UTF8" else { return .wrong("encoding", text, remedy: remedy) }
        guard ["C", "C.UTF-8", "C.utf8", "POSIX"].contains(state.collation) else {
            return .warning(
                "encoding",
                "\(text) Another machine, or the next version of this one, may sort otherwise.",
                remedy: remedy
            )
        }
        return .ok("encoding", text)
    }
}
