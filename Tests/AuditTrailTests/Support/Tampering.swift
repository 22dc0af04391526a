import Postgres

@testable import AuditTrail

/// What somebody could do who has the database's administrator in his hand.
struct Tampering {
    let transaction: Transaction

    struct Column: Hashable, Sendable {
        let table: String
        let name: String
        let type: String
        let isGenerated: Bool
    }

    /// Runs `body` and undoes all that it did.
    static func undone(
        in database: TrailDatabase,
        _ body: (Tampering) async throws -> Void
    ) async throws {
        do {
            try await database.owner.withTransaction { transaction in
                try await transaction.execute("SET LOCAL session_replication_role = replica")
                for table in ["lines", "row_images", "seals"] {
                    try await transaction.execute(
                        "ALTER TABLE audit.\(identifier: table) DISABLE TRIGGER never_changed"
                    )
                }
                try await body(Tampering(transaction: transaction))
                throw Undone()
            }
        } catch is Undone {}
    }

    private struct Undone: Error {}

    static func columns(of table: String, in database: TrailDatabase) async throws -> [Column] {
        try await database.owner.query(
            """
            SELECT attname::text, atttypid::regtype::text, attgenerated <> '' FROM pg_attribute
            WHERE attrelid = \(table)::text::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
            """
        ).decode((String, String, Bool).self).map {
            Column(table: table, name: $0.0, type: $0.1, isGenerated: $0.2)
        }
    }

    /// Changes one value a little, in the row that is so far from the beginning.
    ///
    /// - Returns: false where a constraint does not let it.
    func change(_ column: Column, row: Int) async throws -> Bool {
        let parts = column.table.split(separator: ".").map(String.init)
        let table: SQL = "\(identifier: parts[0]).\(identifier: parts[1])"
        let name: SQL = "\(identifier: column.name)"
        try await transaction.execute(
            "ALTER TABLE \(table) ALTER COLUMN \(name) DROP IDENTITY IF EXISTS"
        )
        return try await transaction.execute(
            """
            UPDATE \(table) SET \(name) = \(Self.changed(name, column.type))
            WHERE ctid = (SELECT ctid FROM \(table) ORDER BY ctid LIMIT 1
                OFFSET \(row) % (SELECT count(*) FROM \(table)))
            """
        ) == 1
    }

    /// Another value of the type, as near as can be; one in place of NULL.
    private static func changed(_ value: SQL, _ type: String) -> SQL {
        switch type {
        case "bigint", "integer", "smallint": "coalesce(\(value), 0) + 1000000"
        case "boolean": "NOT \(value)"
        case "bytea": "set_byte(\(value), 7, get_byte(\(value), 7) # 1)"
        case "xid8": "(\(value)::text::bigint + 1)::text::xid8"
        case "timestamp with time zone": "coalesce(\(value), 'epoch') + interval '1 microsecond'"
        case "date": "coalesce(\(value), '2030-01-01') + 1"
        case "jsonb": "coalesce(\(value), '{}') || '{\"x\": 1}'"
        case "text[]": "\(value) || 'x'::text"
        // The second character, one bit of it.
        default:
            "coalesce(overlay(\(value) placing chr(ascii(substr(\(value), 2)) # 1) from 2 for 1), 'x')"
        }
    }
}
