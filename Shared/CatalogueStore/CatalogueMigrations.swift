public import Postgres

/// The schema `catalogue`: what is loaded from files, each load a new edition that is never changed.
public enum CatalogueMigrations {
    public static let migrator = Migrator(component: "catalogue", migrations: [plans])

    private static let plans = Migration(
        number: 1,
        name: "plans",
        sql: """
            CREATE SCHEMA catalogue;

            -- One load of a plan's file. The newest edition of a plan is the plan; the older ones are how it was.
            CREATE TABLE catalogue.plan_editions (
                edition_id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                plan_code          text NOT NULL,
                edition            integer NOT NULL CHECK (edition >= 1),
                file_sha256        bytea NOT NULL CHECK (octet_length(file_sha256) = 32),
                loaded_at          timestamptz NOT NULL,
                loaded_by          text NOT NULL,
                title              text NOT NULL,
                issuer             text NOT NULL,
                province           text NOT NULL,
                unit_code          text NOT NULL,
                unit_name          text NOT NULL,
                unit_official_code text,
                from_year          integer NOT NULL,
                to_year            integer NOT NULL CHECK (to_year >= from_year),
                document_number    text,
                document_date      date,
                signatory_capacity text,
                signatory_name     text,
                sources            jsonb NOT NULL,
                UNIQUE (plan_code, edition)
            );

            CREATE VIEW catalogue.current_plans AS
                SELECT DISTINCT ON (plan_code) * FROM catalogue.plan_editions
                ORDER BY plan_code, edition DESC;

            -- Dự án thành phần, tiểu dự án, nội dung.
            CREATE TABLE catalogue.plan_nodes (
                edition_id       bigint NOT NULL REFERENCES catalogue.plan_editions,
                code             text NOT NULL,
                ordinal          integer NOT NULL,
                level            text NOT NULL,
                parent_code      text,
                title            text NOT NULL,
                title_as_printed text NOT NULL,
                status           text NOT NULL,
                source           jsonb NOT NULL,
                status_source    jsonb,
                PRIMARY KEY (edition_id, code),
                FOREIGN KEY (edition_id, parent_code) REFERENCES catalogue.plan_nodes (edition_id, code)
                    DEFERRABLE INITIALLY DEFERRED
            );

            -- What the plan states, amount by amount; what it does not state is not here.
            CREATE TABLE catalogue.stated_figures (
                edition_id bigint NOT NULL REFERENCES catalogue.plan_editions,
                ordinal    integer NOT NULL,
                node_code  text,
                nature     text,
                source     text,
                amount_vnd bigint NOT NULL CHECK (amount_vnd >= 0),
                quotation  jsonb NOT NULL,
                heading    text,
                PRIMARY KEY (edition_id, ordinal),
                FOREIGN KEY (edition_id, node_code) REFERENCES catalogue.plan_nodes (edition_id, code)
                    DEFERRABLE INITIALLY DEFERRED,
                UNIQUE NULLS NOT DISTINCT (edition_id, node_code, nature, source)
            );
            """
    )
}
