/// Whether the services' commands to each other arrive.
struct OutboxCheck: Check {
    private static let subject = "outbox"
    /// A round is a second; what waits a minute waits for something.
    private static let late = 60.0
    private static let tooLate = 3600.0

    let state: DatabaseState

    func findings() -> [Finding] {
        let findings = state.outboxes.filter { $0.waiting > 0 }.map(finding)
        return findings.isEmpty ? [.ok(Self.subject, "No command waits to be sent.")] : findings
    }

    private func finding(_ outbox: DatabaseState.Outbox) -> Finding {
        let age = LongAge.text(outbox.secondsOfOldest)
        let text = "\(outbox.waiting) commands of \(outbox.service) wait, the oldest for \(age)."
        let remedy = "look at \(outbox.service)'s log for “the outbox waits”"
        if outbox.secondsOfOldest > Self.tooLate {
            return .wrong(Self.subject, text, remedy: remedy)
        }
        if outbox.secondsOfOldest > Self.late {
            return .warning(Self.subject, text, remedy: remedy)
        }
        return .ok(Self.subject, text)
    }
}
