import Postgres

/// The SQL that makes the roles and fences the database in.
///
/// Every statement may be run again at each start.
///
/// Passwords and names cannot be bound in these statements; they travel as settings of the transaction, which are
/// bound, and the server itself quotes them by `format`.
struct RolesRepository: Sendable {
    let database: PostgresClient

    /// What a login may do beside what it is granted.
    enum Kind: String {
        /// Sees all rows, whatever the policies say: a backfill must not silently touch none.
        case owner
        /// Nothing.
        case serving
    }

    /// Makes the login where it is missing, and gives it these rights and this password.
    func establish(_ role: String, _ kind: Kind, password: String) async throws {
        let settings: TransactionSettings = [
            "vanquan.role": role, "vanquan.password": password, "vanquan.kind": kind.rawValue,
        ]
        _ = try await database.withTransaction(settings: settings) { transaction in
            try await transaction.execute(
                """
                DO $$
                DECLARE
                    role text := current_setting('vanquan.role');
                    rights text := CASE current_setting('vanquan.kind')
                        WHEN 'owner' THEN 'BYPASSRLS' ELSE 'NOBYPASSRLS' END;
                BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
                        EXECUTE format('CREATE ROLE %I', role);
                    END IF;
                    EXECUTE format(
                        'ALTER ROLE %I LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION '
                            || rights || ' PASSWORD %L',
                        role, current_setting('vanquan.password'));
                END
                $$
                """
            )
        }
    }

    /// Makes the database where it is missing.
    ///
    /// Its collation sorts bytewise, everywhere the same.
    func createDatabase(_ name: String, owner: String) async throws {
        let isThere = try await database.query(
            "SELECT EXISTS (SELECT FROM pg_database WHERE datname = \(name))"
        ).exactlyOne(as: Bool.self)
        guard !isThere else { return }
        try await database.executeOutsideTransaction(
            """
            CREATE DATABASE \(identifier: name) OWNER \(identifier: owner)
            TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C'
            """
        )
    }

    /// The encoding of the database that we are connected to.
    func encoding() async throws -> String {
        try await database.query("SELECT current_setting('server_encoding')")
            .exactlyOne(as: String.self)
    }

    /// The server's version as it counts itself: 150008.
    func version() async throws -> Int {
        try await database.query("SELECT current_setting('server_version_num')::integer")
            .exactlyOne(as: Int.self)
    }

    /// Gives the database to its owner, and the serving roles the right to connect and no other.
    func fence(owner: String, serving: [String]) async throws {
        let settings: TransactionSettings = ["vanquan.role": owner]
        _ = try await database.withTransaction(settings: settings) { transaction in
            try await transaction.execute(
                """
                DO $$
                BEGIN
                    EXECUTE format('ALTER DATABASE %I OWNER TO %I',
                        current_database(), current_setting('vanquan.role'));
                    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
                    REVOKE ALL ON SCHEMA public FROM PUBLIC;
                END
                $$
                """
            )
            for role in serving {
                _ = try await transaction.query("SELECT set_config('vanquan.role', \(role), true)")
                try await transaction.execute(
                    """
                    DO $$
                    BEGIN
                        EXECUTE format('REVOKE ALL ON DATABASE %I FROM %I',
                            current_database(), current_setting('vanquan.role'));
                        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I',
                            current_database(), current_setting('vanquan.role'));
                    END
                    $$
                    """
                )
            }
        }
    }

    /// Closes the database that we are connected to, one of a private server's own, to everyone but its superuser.
    func close() async throws {
        _ = try await database.withTransaction { transaction in
            try await transaction.execute(
                """
                DO $$
                BEGIN
                    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
                END
                $$
                """
            )
        }
    }
}
