public import Postgres

/// The schema `catalogue`: what is loaded from files, each load a new edition that is never changed.
public enum CatalogueMigrations {
    public static let migrator = Migrator(
        component: "catalogue",
        migrations: [plans, content, readByGateway, watched]
    )

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

    private static let content = Migration(
        number: 2,
        name: "content",
        sql: """
            ALTER TABLE catalogue.plan_editions ADD COLUMN version jsonb;
            ALTER TABLE catalogue.plan_nodes ADD COLUMN aims jsonb NOT NULL DEFAULT '[]';

            CREATE OR REPLACE VIEW catalogue.current_plans AS
                SELECT DISTINCT ON (plan_code) * FROM catalogue.plan_editions
                ORDER BY plan_code, edition DESC;

            -- What a plan says beside its nodes and its money, an item a row, in the form of its file.
            CREATE TABLE catalogue.plan_items (
                edition_id bigint NOT NULL REFERENCES catalogue.plan_editions,
                section    text NOT NULL,
                ordinal    integer NOT NULL,
                content    jsonb NOT NULL,
                code       text GENERATED ALWAYS AS (content ->> 'code') STORED,
                node_code  text GENERATED ALWAYS AS (content ->> 'node') STORED,
                PRIMARY KEY (edition_id, section, ordinal),
                FOREIGN KEY (edition_id, node_code) REFERENCES catalogue.plan_nodes (edition_id, code)
                    DEFERRABLE INITIALLY DEFERRED
            );

            -- One load of a file that is no plan: units, ethnic groups, a legal calendar.
            CREATE TABLE catalogue.file_editions (
                edition_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                kind        text NOT NULL,
                code        text NOT NULL,
                edition     integer NOT NULL CHECK (edition >= 1),
                file_sha256 bytea NOT NULL CHECK (octet_length(file_sha256) = 32),
                loaded_at   timestamptz NOT NULL,
                loaded_by   text NOT NULL,
                content     jsonb NOT NULL,
                UNIQUE (kind, code, edition)
            );

            CREATE VIEW catalogue.current_files AS
                SELECT DISTINCT ON (kind, code) * FROM catalogue.file_editions
                ORDER BY kind, code, edition DESC;

            -- The areas of all units' files as they stand now, for whoever joins with them.
            CREATE VIEW catalogue.current_areas AS
                SELECT f.edition_id, a.*
                FROM catalogue.current_files f,
                    jsonb_to_recordset(f.content -> 'areas') AS a(
                        code text, kind text, name text, parent text, valid_from date, valid_to date
                    )
                WHERE f.kind = 'units';

            GRANT SELECT ON catalogue.plan_items, catalogue.file_editions, catalogue.current_files,
                catalogue.current_areas
                TO vanquan_funding, vanquan_beneficiaries, vanquan_indicators, vanquan_reporting;
            """
    )

    /// The gateway knows from the areas what an assignment reaches.
    private static let readByGateway = Migration(
        number: 3,
        name: "read by the gateway",
        sql: """
            GRANT USAGE ON SCHEMA catalogue TO vanquan_gateway;
            GRANT SELECT ON catalogue.file_editions, catalogue.current_files, catalogue.current_plans,
                catalogue.plan_nodes TO vanquan_gateway;
            """
    )

    private static let watched = Migration(
        number: 4,
        name: "row images",
        sql: """
            SELECT audit.cover('catalogue.plan_editions');
            SELECT audit.cover('catalogue.plan_nodes');
            SELECT audit.cover('catalogue.stated_figures');
            SELECT audit.cover('catalogue.plan_items');
            SELECT audit.cover('catalogue.file_editions');
            """
    )
}
