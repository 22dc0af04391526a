public import Postgres
import UnitOfWork

/// A service's table of entered facts.
public enum FactMigration {
    /// The migration that makes it.
    ///
    /// Its text is checksummed where it was applied: it never changes; what has to change comes as
    /// a later migration.
    public static func table(_ schema: String, number: Int) -> Migration {
        let role = ServiceSchema.role(of: schema)
        return Migration(
            number: number,
            name: "entered facts",
            sql: """
                -- What the catalogue's files leave open and people enter. Rows are added and never changed: a correction is a
                -- further version for the same first day, and so is a withdrawal.
                CREATE TABLE \(schema).facts (
                    unit_code       text NOT NULL,
                    kind            text NOT NULL,
                    subject         text NOT NULL,
                    version         bigint NOT NULL CHECK (version >= 1),
                    valid_from      date NOT NULL,
                    valid_to        date CHECK (valid_to >= valid_from),
                    value           jsonb NOT NULL,
                    document_number text NOT NULL CHECK (char_length(document_number) BETWEEN 1 AND 200),
                    document_date   date NOT NULL,
                    document_issuer text NOT NULL CHECK (char_length(document_issuer) BETWEEN 1 AND 200),
                    is_withdrawn    boolean NOT NULL,
                    entered_by      text NOT NULL,
                    entered_at      timestamptz NOT NULL,
                    PRIMARY KEY (unit_code, kind, subject, version)
                );

                ALTER TABLE \(schema).facts ENABLE ROW LEVEL SECURITY;
                ALTER TABLE \(schema).facts FORCE ROW LEVEL SECURITY;
                CREATE POLICY in_scope ON \(schema).facts USING (
                    current_setting('vanquan.units', true) = '*'
                    OR unit_code = ANY (string_to_array(current_setting('vanquan.units', true), ','))
                );

                GRANT SELECT, INSERT ON \(schema).facts TO \(role);
                """
        )
    }

    /// The migration after which facts about a node are reached by whoever reaches the node.
    ///
    /// Its text is checksummed, as that of ``table(_:number:)``.
    public static func nodes(_ schema: String, number: Int) -> Migration {
        Migration(
            number: number,
            name: "entered facts by node",
            sql: """
                -- The plan's node that the fact is about, `plan/3.2`: whoever leads a project enters facts of that project alone.
                ALTER TABLE \(schema).facts ADD COLUMN node text
                    GENERATED ALWAYS AS (CASE WHEN kind = 'node_status' THEN subject END) STORED;

                \(RowSecurity.inScope("\(schema).facts", node: "node"))
                """
        )
    }

    /// The migration after which its policy costs less, and says the same.
    public static func reached(_ schema: String, number: Int) -> Migration {
        Migration(
            number: number,
            name: "entered facts by reach",
            sql: RowSecurity.reached("\(schema).facts", node: "node")
        )
    }

    /// The migration that puts it under the audit trail's watch, which keeps an image of each row.
    public static func watch(_ schema: String, number: Int) -> Migration {
        Migration(
            number: number,
            name: "row images of entered facts",
            sql: "SELECT audit.cover('\(schema).facts');"
        )
    }
}
