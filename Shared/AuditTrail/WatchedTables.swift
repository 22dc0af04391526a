/// Which tables have no images of their rows, and why.
public enum WatchedTables {
    public struct Exception: Sendable {
        /// `schema.table`, or `*.table` for one that every service has.
        public let table: String
        public let reason: String
    }

    public static let exceptions = [
        Exception(
            table: "*.idempotency_keys",
            reason: "kept for 7 days; what a key stands for is in its audit line"
        ),
        Exception(table: "*.outbox", reason: "commands under way; what they do is audited there"),
        Exception(
            table: "meta.migrations",
            reason: "made before there is an audit trail; every start compares its checksums"
        ),
        Exception(
            table: "access.sign_in_failures",
            reason: "counters of an hour; each failure has its audit line"
        ),
        Exception(
            table: "access.client_assertions",
            reason: "kept for minutes, so that none counts twice; each has its token's audit line"
        ),
        Exception(
            table: "access.client_tokens",
            reason: "they live for minutes; each has its audit line"
        ),
        Exception(table: "audit.lines", reason: "sealed itself"),
        Exception(table: "audit.row_images", reason: "sealed itself"),
        Exception(table: "audit.seals", reason: "the chain itself"),
    ]

    public static func isException(_ table: String) -> Bool {
        let name = table.split(separator: ".").last.map { "*.\($0)" }
        return exceptions.contains { $0.table == table || $0.table == name }
    }
}
