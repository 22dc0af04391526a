/// Whether each table that carries a unit shows a caller the rows of the caller's units alone.
struct RowSecurityCheck: Check {
    let state: DatabaseState

    func findings() -> [Finding] {
        let subject = "row security"
        guard !state.unprotectedTables.isEmpty else {
            return [
                .ok(subject, "Forced on every table that carries a unit, and on the audit trail.")
            ]
        }
        return state.unprotectedTables.map { table in
            .wrong(
                subject,
                "It is not forced on \(table): whoever serves sees all its rows.",
                remedy: "as the owner: ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY, "
                    + "FORCE ROW LEVEL SECURITY"
            )
        }
    }
}
