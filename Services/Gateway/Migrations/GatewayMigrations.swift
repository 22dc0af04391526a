import Postgres

/// The schemas `access` (accounts and sessions) and `audit` (what was done), which the gateway owns.
enum GatewayMigrations {
    static let all = [
        accounts, audit, actor, PeopleMigration.migration, AuditSealMigration.table(number: 5),
        AuditSealMigration.ownTables(number: 6), ReachMigration.migration(number: 7),
        EmergencyMigration.migration, ClientMigration.migration,
    ]

    private static let accounts = Migration(
        number: 1,
        name: "accounts and sessions",
        sql: """
            CREATE SCHEMA access;

            CREATE TABLE access.users (
                user_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9._-]{1,63}$'),
                display_name  text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 200),
                password_hash text NOT NULL,
                role          text NOT NULL,
                created_at    timestamptz NOT NULL,
                disabled_at   timestamptz
            );

            -- The token itself is nowhere: a reader of a dump cannot sign in with its digest.
            CREATE TABLE access.sessions (
                token_digest   bytea PRIMARY KEY CHECK (octet_length(token_digest) = 32),
                user_id        bigint NOT NULL REFERENCES access.users,
                created_at     timestamptz NOT NULL,
                expires_at     timestamptz NOT NULL,
                ended_at       timestamptz,
                client_address text
            );
            CREATE INDEX ON access.sessions (user_id);

            GRANT USAGE ON SCHEMA access, meta TO vanquan_gateway;
            GRANT SELECT ON ALL TABLES IN SCHEMA meta TO vanquan_gateway;
            GRANT SELECT ON access.users TO vanquan_gateway;
            GRANT SELECT, INSERT ON access.sessions TO vanquan_gateway;
            GRANT UPDATE (ended_at) ON access.sessions TO vanquan_gateway;
            """
    )

    private static let audit = Migration(
        number: 2,
        name: "audit lines",
        sql: """
            CREATE SCHEMA audit;

            -- What was done, by whom, to what: written in the transaction that does it, never changed.
            CREATE TABLE audit.lines (
                line_id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                -- The transaction, for the sealer, which links lines only up to the oldest one still running.
                transaction_id  xid8 NOT NULL DEFAULT pg_current_xact_id(),
                recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
                recorded_by     text NOT NULL DEFAULT current_user,
                happened_at     timestamptz NOT NULL,
                principal       text NOT NULL,
                method          text NOT NULL,
                unit_code       text,
                subject_kind    text NOT NULL,
                subject_id      text NOT NULL,
                before_image    jsonb,
                after_image     jsonb,
                idempotency_key text,
                client_address  text,
                traceparent     text
            );
            CREATE INDEX ON audit.lines (subject_kind, subject_id, line_id);
            CREATE INDEX ON audit.lines (principal, line_id);

            ALTER TABLE audit.lines ENABLE ROW LEVEL SECURITY;
            ALTER TABLE audit.lines FORCE ROW LEVEL SECURITY;
            -- A policy and no CHECK: a back-up is restored by the owner, whom a CHECK would refuse the services' lines.
            CREATE POLICY written_under_own_name ON audit.lines FOR INSERT WITH CHECK (recorded_by = current_user);
            CREATE POLICY read_in_scope ON audit.lines FOR SELECT USING (
                current_setting('vanquan.units', true) = '*'
                OR unit_code = ANY (string_to_array(current_setting('vanquan.units', true), ','))
            );

            GRANT USAGE ON SCHEMA audit TO vanquan_gateway;
            GRANT SELECT, INSERT ON audit.lines TO vanquan_gateway;
            """
    )

    private static let actor = Migration(
        number: 3,
        name: "who acted for somebody",
        sql: """
            -- The operator who acted for the principal; NULL where the principal did it itself.
            ALTER TABLE audit.lines ADD COLUMN actor text;
            """
    )
}
