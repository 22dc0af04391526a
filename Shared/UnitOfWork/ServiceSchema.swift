public import Postgres

/// The part of a service's schema that every service has: its idempotency keys, its outbox, and what its role may do.
public enum ServiceSchema {
    /// The login role that a service's executable uses: `vanquan_funding`.
    public static func role(of service: String) -> String { "vanquan_\(service)" }

    /// The first migration of every service.
    ///
    /// Its text is checksummed where it was applied: it never changes; what has to change comes as
    /// a later migration.
    public static func first(_ schema: String) -> Migration {
        let role = role(of: schema)
        return Migration(
            number: 1,
            name: "service schema",
            sql: """
                CREATE SCHEMA \(schema);

                -- One row for each write that carried a key; kept 7 days.
                CREATE TABLE \(schema).idempotency_keys (
                    principal     text NOT NULL,
                    method        text NOT NULL,
                    key           text NOT NULL CHECK (octet_length(key) BETWEEN 1 AND 128),
                    request       text NOT NULL,
                    reply         text,
                    reply_version text,
                    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
                    PRIMARY KEY (principal, method, key)
                );
                CREATE INDEX ON \(schema).idempotency_keys (created_at);

                -- Commands for other services, written with the change that causes them.
                CREATE TABLE \(schema).outbox (
                    command_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    idempotency_key uuid NOT NULL DEFAULT gen_random_uuid(),
                    method          text NOT NULL,
                    request         jsonb NOT NULL,
                    principal       text NOT NULL,
                    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
                    delivered_at    timestamptz
                );
                CREATE INDEX ON \(schema).outbox (command_id) WHERE delivered_at IS NULL;

                GRANT USAGE ON SCHEMA \(schema), audit, catalogue, meta TO \(role);
                GRANT SELECT ON ALL TABLES IN SCHEMA catalogue, meta TO \(role);
                GRANT INSERT ON audit.lines TO \(role);
                GRANT SELECT, INSERT, UPDATE, DELETE ON \(schema).idempotency_keys TO \(role);
                GRANT SELECT, INSERT, UPDATE, DELETE ON \(schema).outbox TO \(role);
                """
        )
    }
}
