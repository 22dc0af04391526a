import Postgres

/// The roles that the services serve with: they own nothing and may do what migrations grant.
enum ServiceRoles {
    /// Makes those that are missing.
    ///
    /// Roles belong to the whole server, and locks to one database: whoever comes second finds the role made.
    static func establish(with client: PostgresClient) async throws {
        try await client.withTransaction { transaction in
            try await transaction.execute(
                """
                DO $$
                DECLARE
                    service text;
                BEGIN
                    FOREACH service IN ARRAY
                        ARRAY['gateway', 'funding', 'beneficiaries', 'indicators', 'reporting']
                    LOOP
                        BEGIN
                            EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', 'vanquan_' || service);
                        EXCEPTION WHEN duplicate_object OR unique_violation THEN
                            NULL;
                        END;
                    END LOOP;
                END
                $$
                """
            )
        }
    }
}
