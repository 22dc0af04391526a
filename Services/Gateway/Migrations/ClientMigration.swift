import Postgres
import UnitOfWork

/// Other offices' programs, which sign in by key pairs of their own: nothing that is kept here lets a reader of it in.
enum ClientMigration {
    static let migration = Migration(
        number: 9,
        name: "machine clients",
        sql: """
            CREATE TABLE access.clients (
                client_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                name         text NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9-]{1,63}$'),
                display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 200),
                organization text NOT NULL CHECK (char_length(organization) BETWEEN 1 AND 200),
                -- * for the whole programme.
                unit_code    text NOT NULL DEFAULT '*',
                role         text NOT NULL,
                valid_from   date NOT NULL,
                valid_to     date CHECK (valid_to >= valid_from),
                created_by   text NOT NULL,
                created_at   timestamptz NOT NULL,
                -- From then on it is out, whatever its days say.
                ended_at     timestamptz,
                version      bigint NOT NULL DEFAULT 1
            );

            -- Public halves alone, several at once so that they roll over.
            CREATE TABLE access.client_keys (
                -- The JWK thumbprint, which assertions name.
                key_id     text PRIMARY KEY CHECK (key_id ~ '^[A-Za-z0-9_-]{43}$'),
                client_id  bigint NOT NULL REFERENCES access.clients,
                public_key bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
                added_by   text NOT NULL,
                added_at   timestamptz NOT NULL,
                removed_at timestamptz
            );
            CREATE INDEX ON access.client_keys (client_id);

            -- Those that were taken, until they are over: the key refuses the same one a second time, whichever gateway is asked.
            CREATE TABLE access.client_assertions (
                client_id  bigint NOT NULL REFERENCES access.clients,
                jti_digest bytea NOT NULL CHECK (octet_length(jti_digest) = 32),
                expires_at timestamptz NOT NULL,
                PRIMARY KEY (client_id, jti_digest)
            );
            CREATE INDEX ON access.client_assertions (expires_at);

            -- As with sessions, the token itself is nowhere.
            CREATE TABLE access.client_tokens (
                token_digest   bytea PRIMARY KEY CHECK (octet_length(token_digest) = 32),
                client_id      bigint NOT NULL REFERENCES access.clients,
                key_id         text NOT NULL REFERENCES access.client_keys,
                created_at     timestamptz NOT NULL,
                expires_at     timestamptz NOT NULL,
                client_address text
            );
            CREATE INDEX ON access.client_tokens (client_id);
            CREATE INDEX ON access.client_tokens (expires_at);

            \(RowSecurity.reached("access.clients"))
            SELECT audit.cover('access.clients');
            SELECT audit.cover('access.client_keys');

            GRANT SELECT, INSERT ON access.clients, access.client_keys TO vanquan_gateway;
            GRANT UPDATE (display_name, organization, role, valid_from, valid_to, ended_at, version)
                ON access.clients TO vanquan_gateway;
            GRANT UPDATE (removed_at) ON access.client_keys TO vanquan_gateway;
            GRANT SELECT, INSERT, DELETE ON access.client_assertions, access.client_tokens TO vanquan_gateway;
            """
    )
}
