import Postgres
import UnitOfWork

/// Emergency access, telephone numbers, what is disclosed of them, and which assignment goes on with which.
enum EmergencyMigration {
    static let migration = Migration(
        number: 8,
        name: "emergency access, disclosures, hand-overs",
        sql: """
            -- Of an hour's reading in a unit: who, why, and that a leader has looked into it.
            CREATE TABLE access.emergency_accesses (
                emergency_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                user_id       bigint NOT NULL REFERENCES access.users,
                -- As it was then: the unit's leaders are told who came, whom they do not see otherwise.
                username      text NOT NULL,
                display_name  text NOT NULL,
                unit_code     text NOT NULL,
                reason        text NOT NULL CHECK (char_length(reason) BETWEEN 20 AND 2000),
                opened_at     timestamptz NOT NULL,
                ends_at       timestamptz NOT NULL CHECK (ends_at BETWEEN opened_at AND opened_at + interval '1 hour'),
                reviewed_by   text,
                reviewed_at   timestamptz,
                review_note   text CHECK (char_length(review_note) BETWEEN 1 AND 2000),
                version       bigint NOT NULL DEFAULT 1,
                CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL))
            );
            CREATE INDEX ON access.emergency_accesses (user_id, ends_at);
            CREATE INDEX ON access.emergency_accesses (opened_at);

            -- What was a mask is shown to one person until then, for a purpose and with a reason.
            CREATE TABLE access.disclosures (
                disclosure_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                asked_by      text NOT NULL,
                user_id       bigint NOT NULL REFERENCES access.users,
                unit_code     text NOT NULL,
                datum         text NOT NULL,
                purpose       text NOT NULL,
                reason        text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 200),
                opened_at     timestamptz NOT NULL,
                ends_at       timestamptz NOT NULL CHECK (ends_at > opened_at)
            );
            CREATE INDEX ON access.disclosures (user_id, asked_by, ends_at);

            -- Which one it goes on with, after a hand-over.
            ALTER TABLE access.assignments ADD COLUMN follows bigint REFERENCES access.assignments;
            CREATE INDEX ON access.assignments (follows) WHERE follows IS NOT NULL;
            SELECT audit.cover('access.assignments');

            -- Whoever sees nobody else sees themselves.
            CREATE POLICY own ON access.users FOR SELECT
                USING ('user:' || user_id = current_setting('vanquan.principal', true));

            -- One's own to give, and seen with whom one sees: apart from the account, whose rows go around more.
            CREATE TABLE access.phones (
                user_id       bigint PRIMARY KEY REFERENCES access.users,
                phone         text NOT NULL CHECK (phone ~ '^0[1-9][0-9]{8,9}$')
            );
            ALTER TABLE access.phones ENABLE ROW LEVEL SECURITY;
            ALTER TABLE access.phones FORCE ROW LEVEL SECURITY;
            CREATE POLICY of_whom_one_sees ON access.phones
                USING (EXISTS (SELECT FROM access.users u WHERE u.user_id = phones.user_id));

            \(RowSecurity.reached("access.emergency_accesses"))
            \(RowSecurity.reached("access.disclosures"))

            GRANT SELECT, INSERT ON access.emergency_accesses TO vanquan_gateway;
            GRANT UPDATE (ends_at, reviewed_by, reviewed_at, review_note, version)
                ON access.emergency_accesses TO vanquan_gateway;
            GRANT SELECT, INSERT ON access.disclosures TO vanquan_gateway;
            GRANT SELECT, INSERT, UPDATE, DELETE ON access.phones TO vanquan_gateway;

            -- Not even a digest: there are too few numbers for one to hide which it was.
            SELECT audit.cover('access.phones', unwatched => '{phone}');
            SELECT audit.cover('access.emergency_accesses');
            SELECT audit.cover('access.disclosures');
            """
    )
}
