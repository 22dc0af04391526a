/// Whether the audit trail is there, and what is written stays.
struct AuditCheck: Check {
    private static let subject = "audit"

    let state: DatabaseState

    func findings() -> [Finding] {
        guard let audit = state.audit else {
            return [.wrong(Self.subject, "There is no audit trail.", remedy: "vanquan migrate")]
        }
        guard state.auditRights.isEmpty else {
            return [
                .wrong(
                    Self.subject,
                    "Lines that are written can be changed: \(state.auditRights.joined(separator: ", ")).",
                    remedy: "revoke these rights on audit.lines; ask who gave them"
                )
            ]
        }
        let last = audit.secondsSinceLast.map { ", the last \(LongAge.text($0)) ago" } ?? ""
        return [.ok(Self.subject, "No login can change a line; number \(audit.lines)\(last).")]
    }
}
