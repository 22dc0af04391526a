/// Whether what is written is sealed, a second later, and whether every table is under watch.
struct SealingCheck: Check {
    private static let subject = "audit seals"
    /// A round is a second; behind a long transaction it may take a little longer.
    private static let late = 60.0
    private static let tooLate = 600.0

    let state: DatabaseState

    func findings() -> [Finding] {
        guard let sealing = state.sealing else {
            return [.wrong(Self.subject, "Nothing is sealed.", remedy: "vanquan migrate")]
        }
        let unwatched = sealing.unwatched.map { table in
            Finding.wrong(
                Self.subject,
                "\(table) is not under watch: no trigger keeps its rows' images.",
                remedy: "as the owner: SELECT audit.cover('\(table)'); ask who took it away"
            )
        }
        let open = sealing.changeable.map { table in
            Finding.wrong(
                Self.subject,
                "Its owner can change what is in \(table): the trigger never_changed is not there, or off.",
                remedy:
                    "as the owner: ALTER TABLE \(table) ENABLE ALWAYS TRIGGER never_changed; ask who turned it off"
            )
        }
        return [lag(sealing)] + unwatched + open
    }

    private func lag(_ sealing: DatabaseState.Sealing) -> Finding {
        guard sealing.waiting > 0 else {
            return .ok(Self.subject, "\(sealing.sealed) entries are sealed, and none waits.")
        }
        let age = LongAge.text(sealing.secondsOfOldest)
        let text =
            "\(sealing.sealed) are sealed; \(sealing.waiting) entries wait, the oldest for \(age)."
        let remedy =
            "look whether the gateway runs, at its log for “the audit trail waits to be sealed”, and for long transactions"
        if sealing.secondsOfOldest > Self.tooLate {
            return .wrong(Self.subject, text, remedy: remedy)
        }
        if sealing.secondsOfOldest > Self.late {
            return .warning(Self.subject, text, remedy: remedy)
        }
        return .ok(Self.subject, text)
    }
}
