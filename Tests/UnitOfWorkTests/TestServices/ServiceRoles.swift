import Postgres

/// The roles that the services serve with: they own nothing and may do what migrations grant.
enum ServiceRoles {
    /// Makes those that are missing.
    ///
    /// Roles belong to the whole server: several processes of tests may come at once, so one waits for the other.
    static func establish(with client: PostgresClient) async throws {
        try await client.withTransaction { transaction in
            _ = try await transaction.query("SELECT pg_advisory_xact_lock(7159303)")
            try await transaction.execute(
                """
                DO $$
                DECLARE
                    service text;
                BEGIN
                    FOREACH service IN ARRAY
                        ARRAY['gateway', 'funding', 'beneficiaries', 'indicators', 'reporting']
                    LOOP
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vanquan_' || service) THEN
                            EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', 'vanquan_' || service);
                        END IF;
                    END LOOP;
                END
                $$
                """
            )
        }
    }
}
