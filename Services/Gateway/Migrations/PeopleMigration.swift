import Postgres
import UnitOfWork

/// People, what they are assigned to, and their sessions.
enum PeopleMigration {
    static let migration = Migration(
        number: 4,
        name: "people and assignments",
        sql: """
            \(RowSecurity.function)

            -- Nobody has a password before one is given: no default, no invitation that could be found.
            ALTER TABLE access.users
                ALTER COLUMN password_hash DROP NOT NULL,
                -- The office's area, or * for the whole programme: whose leaders see this person.
                ADD COLUMN unit_code text NOT NULL DEFAULT '*',
                ADD COLUMN organization text,
                ADD COLUMN position text CHECK (char_length(position) BETWEEN 1 AND 200),
                ADD COLUMN password_changed_at timestamptz,
                ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
                ADD COLUMN version bigint NOT NULL DEFAULT 1;

            -- A role held for a unit and what is below it, for some nodes of plans, from day to day.
            CREATE TABLE access.assignments (
                assignment_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                user_id         bigint NOT NULL REFERENCES access.users,
                role            text NOT NULL,
                -- * for the whole programme.
                unit_code       text NOT NULL,
                -- As plan/3.2; NULL for all.
                nodes           text[] CHECK (cardinality(nodes) BETWEEN 1 AND 64),
                valid_from      date NOT NULL,
                valid_to        date CHECK (valid_to >= valid_from),
                -- Thừa ủy quyền, thừa lệnh: whose assignment it is done for; NULL where it is one's own.
                form            text CHECK (form IN ('TUQ', 'TL')),
                done_for        bigint REFERENCES access.assignments,
                document_number text CHECK (char_length(document_number) BETWEEN 1 AND 200),
                document_date   date,
                document_issuer text CHECK (char_length(document_issuer) BETWEEN 1 AND 200),
                assigned_by     text NOT NULL,
                assigned_at     timestamptz NOT NULL,
                -- From then on it is not held, whatever its days say.
                ended_at        timestamptz,
                version         bigint NOT NULL DEFAULT 1,
                CHECK ((form IS NULL) = (done_for IS NULL)),
                CHECK (form IS NULL OR (valid_to IS NOT NULL AND document_number IS NOT NULL AND document_date IS NOT NULL))
            );
            CREATE INDEX ON access.assignments (user_id);
            CREATE INDEX ON access.assignments (unit_code);

            INSERT INTO access.assignments (user_id, role, unit_code, valid_from, assigned_by, assigned_at)
            SELECT user_id, role, '*', (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'migration', created_at
            FROM access.users;
            ALTER TABLE access.users DROP COLUMN role;

            ALTER TABLE access.sessions
                -- What a session is called where it is listed and ended; the token's digest is told to nobody.
                ADD COLUMN session_id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
                ADD COLUMN user_agent text CHECK (char_length(user_agent) <= 200),
                ADD COLUMN ended_by text;

            -- One row for each write that carried a key; kept 7 days.
            CREATE TABLE access.idempotency_keys (
                principal     text NOT NULL,
                method        text NOT NULL,
                key           text NOT NULL CHECK (octet_length(key) BETWEEN 1 AND 128),
                request       text NOT NULL,
                reply         text,
                reply_version text,
                created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
                PRIMARY KEY (principal, method, key)
            );
            CREATE INDEX ON access.idempotency_keys (created_at);

            -- Names and addresses from which signing in has failed, by digest: also of names that nobody has.
            CREATE TABLE access.sign_in_failures (
                key_digest  bytea PRIMARY KEY CHECK (octet_length(key_digest) = 32),
                failures    integer NOT NULL CHECK (failures > 0),
                last_at     timestamptz NOT NULL
            );
            CREATE INDEX ON access.sign_in_failures (last_at);

            -- Secrets of authenticator apps, sealed: whoever reads a dump makes no codes with them.
            CREATE TABLE access.second_factors (
                user_id       bigint PRIMARY KEY REFERENCES access.users,
                sealed_secret bytea NOT NULL,
                -- The session that began it, by its token's digest: nobody confirms a secret that somebody else has seen.
                begun_by      bytea NOT NULL,
                confirmed_at  timestamptz,
                -- The last step whose code was taken: each counts once.
                last_step     bigint
            );

            CREATE TABLE access.recovery_codes (
                user_id     bigint NOT NULL REFERENCES access.second_factors,
                code_digest bytea NOT NULL CHECK (octet_length(code_digest) = 32),
                used_at     timestamptz,
                PRIMARY KEY (user_id, code_digest)
            );

            \(RowSecurity.inScope("access.users"))
            \(RowSecurity.inScope("access.assignments"))

            GRANT INSERT ON access.users TO vanquan_gateway;
            GRANT UPDATE (
                display_name, password_hash, disabled_at, unit_code, organization, position, password_changed_at,
                must_change_password, version
            ) ON access.users TO vanquan_gateway;
            GRANT SELECT, INSERT ON access.assignments TO vanquan_gateway;
            GRANT UPDATE (ended_at, version) ON access.assignments TO vanquan_gateway;
            GRANT UPDATE (ended_by) ON access.sessions TO vanquan_gateway;
            GRANT SELECT, INSERT, UPDATE, DELETE ON access.idempotency_keys TO vanquan_gateway;
            GRANT SELECT, INSERT, UPDATE, DELETE ON access.sign_in_failures TO vanquan_gateway;
            GRANT SELECT, INSERT, UPDATE, DELETE ON access.second_factors TO vanquan_gateway;
            GRANT SELECT, INSERT, DELETE ON access.recovery_codes TO vanquan_gateway;
            GRANT UPDATE (used_at) ON access.recovery_codes TO vanquan_gateway;
            """
    )
}
