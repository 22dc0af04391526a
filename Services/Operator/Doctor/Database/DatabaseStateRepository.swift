import Postgres
import Values

/// Reads what `vanquan doctor` judges; changes nothing.
struct DatabaseStateRepository: Sendable {
    let database: PostgresClient

    func state() async throws -> DatabaseState {
        let server = try await database.query(
            """
            SELECT current_setting('server_version_num')::integer, pg_encoding_to_char(encoding), datcollate
            FROM pg_database WHERE datname = current_database()
            """
        ).exactlyOne(as: (Int, String, String).self)
        let (skew, uncertainty) = try await clock()
        return DatabaseState(
            version: server.0,
            encoding: server.1,
            collation: server.2,
            clockSkew: skew,
            clockUncertainty: uncertainty,
            roles: try await roles(),
            unprotectedTables: try await unprotectedTables(),
            auditRights: try await auditRights(),
            audit: try await audit(),
            outboxes: try await outboxes(),
            sealing: try await SealingStateRepository(database: database).state()
        )
    }

    private func clock() async throws -> (skew: Duration, uncertainty: Duration) {
        // The first question may have to wait for a connection; this one does not.
        let start = ContinuousClock.now
        let before = SystemClock().now()
        let theirs = try await database.query("SELECT clock_timestamp()")
            .exactlyOne(as: Instant.self)
        let took = start.duration(to: .now)
        let skew = theirs.microsecondsSince1970 - before.microsecondsSince1970
        return (.microseconds(skew) - took / 2, took)
    }

    private func roles() async throws -> [DatabaseState.Role] {
        try await database.query(
            """
            SELECT r.rolname,
                concat_ws(' ', CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END,
                    CASE WHEN rolcreatedb THEN 'CREATEDB' END, CASE WHEN rolcreaterole THEN 'CREATEROLE' END,
                    CASE WHEN rolreplication THEN 'REPLICATION' END, CASE WHEN NOT rolcanlogin THEN 'NOLOGIN' END),
                (SELECT count(*) FROM pg_auth_members m WHERE m.member = r.oid),
                (SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'v', 'm')),
                has_database_privilege(r.oid, current_database(), 'TEMP')
                    OR has_database_privilege(r.oid, current_database(), 'CREATE')
            FROM pg_roles r WHERE r.rolname = ANY (\(Roles.all))
            """
        ).decode((String, String, Int, Int, Bool).self).map { row in
            DatabaseState.Role(
                name: row.0,
                attributes: Set(row.1.split(separator: " ").map(String.init)),
                memberships: row.2,
                ownedTables: row.3,
                mayCreate: row.4
            )
        }
    }

    private func unprotectedTables() async throws -> [String] {
        try await database.query(
            """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
              AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'catalogue')
              AND (n.nspname = 'audit' OR EXISTS (
                  SELECT FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attname = 'unit_code' AND NOT a.attisdropped))
            ORDER BY 1
            """
        ).decode(String.self)
    }

    private func auditRights() async throws -> [String] {
        guard try await exists("audit.lines") else { return [] }
        return try await database.query(
            """
            SELECT r.rolname || ' ' || p
            FROM pg_roles r, pg_class c, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS p
            WHERE r.rolname = ANY (\(Roles.serving)) AND c.relkind = 'r' AND c.relnamespace = 'audit'::regnamespace
              AND has_table_privilege(r.oid, c.oid, p)
            ORDER BY 1
            """
        ).decode(String.self)
    }

    private func audit() async throws -> DatabaseState.Audit? {
        guard try await exists("audit.lines") else { return nil }
        let row = try await database.query(
            """
            SELECT coalesce(max(line_id), 0), extract(epoch FROM clock_timestamp() - (
                SELECT recorded_at FROM audit.lines ORDER BY line_id DESC LIMIT 1))::double precision
            FROM audit.lines
            """
        ).exactlyOne(as: (Int, Double?).self)
        return DatabaseState.Audit(lines: row.0, secondsSinceLast: row.1)
    }

    private func outboxes() async throws -> [DatabaseState.Outbox] {
        var outboxes: [DatabaseState.Outbox] = []
        for service in Executable.allCases.map(\.name) where try await exists("\(service).outbox") {
            let row = try await database.query(
                """
                SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::double precision
                FROM \(identifier: service).outbox WHERE delivered_at IS NULL
                """
            ).exactlyOne(as: (Int, Double).self)
            outboxes.append(
                DatabaseState.Outbox(service: service, waiting: row.0, secondsOfOldest: row.1)
            )
        }
        return outboxes
    }

    private func exists(_ table: String) async throws -> Bool {
        try await database.query("SELECT to_regclass(\(table)) IS NOT NULL")
            .exactlyOne(as: Bool.self)
    }
}
