import CatalogueAccess
import Postgres
import UnitOfWork

/// The schema `funding`.
enum FundingMigrations {
    static let all = [
        ServiceSchema.first("funding"), acknowledgements,
        FactMigration.table("funding", number: 3), FactMigration.nodes("funding", number: 4),
        acknowledgementsInScope, FactMigration.watch("funding", number: 6), watched,
        FactMigration.reached("funding", number: 8), acknowledgementsReached,
    ]

    private static let acknowledgementsInScope = Migration(
        number: 5,
        name: "finding acknowledgements in scope",
        sql: RowSecurity.inScope("funding.finding_acknowledgements")
    )

    private static let acknowledgementsReached = Migration(
        number: 9,
        name: "finding acknowledgements by reach",
        sql: RowSecurity.reached("funding.finding_acknowledgements")
    )

    private static let acknowledgements = Migration(
        number: 2,
        name: "finding acknowledgements",
        sql: """
            -- Who has seen a finding of a plan's check, and what is to be said of it. A finding's id holds both of its figures:
            -- where one of them changes it is another finding, which nobody has acknowledged.
            CREATE TABLE funding.finding_acknowledgements (
                unit_code       text NOT NULL,
                plan_code       text NOT NULL,
                finding_id      text NOT NULL,
                note            text NOT NULL CHECK (char_length(note) BETWEEN 1 AND 2000),
                acknowledged_by text NOT NULL,
                acknowledged_at timestamptz NOT NULL,
                version         bigint NOT NULL DEFAULT 1,
                PRIMARY KEY (unit_code, plan_code, finding_id)
            );

            ALTER TABLE funding.finding_acknowledgements ENABLE ROW LEVEL SECURITY;
            ALTER TABLE funding.finding_acknowledgements FORCE ROW LEVEL SECURITY;
            CREATE POLICY in_scope ON funding.finding_acknowledgements USING (
                current_setting('vanquan.units', true) = '*'
                OR unit_code = ANY (string_to_array(current_setting('vanquan.units', true), ','))
            );

            GRANT SELECT, INSERT, UPDATE ON funding.finding_acknowledgements TO vanquan_funding;
            """
    )

    private static let watched = Migration(
        number: 7,
        name: "row images of acknowledgements",
        sql: "SELECT audit.cover('funding.finding_acknowledgements');"
    )
}
