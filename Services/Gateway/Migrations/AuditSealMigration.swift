import Postgres

/// Seals over the audit trail, and images of every row that is written.
enum AuditSealMigration {
    /// The tables, what refuses to change them, and `audit.cover`, by which a table is watched.
    static func table(number: Int) -> Migration {
        Migration(
            number: number,
            name: "audit seals and row images",
            sql: [columns, images, seals, unchanged, keeping, covering].joined(separator: "\n")
        )
    }

    /// The gateway's own tables, under watch.
    static func ownTables(number: Int) -> Migration {
        Migration(
            number: number,
            name: "people, assignments and sessions under watch",
            sql: """
                SELECT audit.cover('access.users', digested => '{password_hash}');
                SELECT audit.cover('access.assignments');
                SELECT audit.cover('access.sessions');
                SELECT audit.cover('access.second_factors', digested => '{sealed_secret}');
                SELECT audit.cover('access.recovery_codes');
                """
        )
    }

    private static let columns = """
        -- By which document it was decided: {"number": …, "date": …, "issuer": …}.
        ALTER TABLE audit.lines ADD COLUMN decision jsonb;
        -- What was read and not written: a person's page, an export.
        ALTER TABLE audit.lines ADD COLUMN is_read boolean NOT NULL DEFAULT false;
        -- The sealer looks for what came since it looked last.
        CREATE INDEX ON audit.lines (transaction_id, line_id);
        """

    private static let images = """
        -- Each row of a watched table as a write left it; NULL where it deleted it. A trigger writes them, whoever writes the row.
        CREATE TABLE audit.row_images (
            image_id       bigint GENERATED ALWAYS AS IDENTITY,
            transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
            recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
            -- Who was logged in, since the trigger works with its owner's rights.
            recorded_by    text NOT NULL DEFAULT session_user,
            -- The table as regclass writes it, and its primary key's values.
            table_name     text NOT NULL,
            row_key        text[] NOT NULL,
            image          jsonb,
            PRIMARY KEY (transaction_id, image_id)
        );

        ALTER TABLE audit.row_images ENABLE ROW LEVEL SECURITY;
        ALTER TABLE audit.row_images FORCE ROW LEVEL SECURITY;
        CREATE POLICY read_whole ON audit.row_images FOR SELECT USING (current_setting('vanquan.units', true) = '*');
        GRANT SELECT ON audit.row_images TO vanquan_gateway;
        """

    private static let seals = """
        -- One row for each line and each image, in the order in which they were sealed: its hash covers the one before it and
        -- all that stands in the entry. Shared/AuditTrail says how.
        CREATE TABLE audit.seals (
            position       bigint PRIMARY KEY CHECK (position >= 1),
            transaction_id xid8 NOT NULL,
            entry_kind     text NOT NULL CHECK (entry_kind IN ('line', 'row')),
            entry_id       bigint NOT NULL,
            encoding       smallint NOT NULL,
            sealed_at      timestamptz NOT NULL,
            hash           bytea NOT NULL CHECK (octet_length(hash) = 32),
            UNIQUE (transaction_id, entry_kind, entry_id)
        );

        ALTER TABLE audit.seals ENABLE ROW LEVEL SECURITY;
        ALTER TABLE audit.seals FORCE ROW LEVEL SECURITY;
        CREATE POLICY sealed_whole ON audit.seals FOR INSERT WITH CHECK (current_setting('vanquan.units', true) = '*');
        CREATE POLICY read_whole ON audit.seals FOR SELECT USING (current_setting('vanquan.units', true) = '*');
        GRANT SELECT, INSERT ON audit.seals TO vanquan_gateway;
        """

    /// Rights keep the services out; this stops the owner's own hand, unless it takes the trigger away first.
    private static let unchanged = """
        CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is never changed', TG_RELID::regclass USING ERRCODE = 'insufficient_privilege';
        END
        $$;

        CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.lines
            FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
        CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.row_images
            FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
        CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.seals
            FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
        ALTER TABLE audit.lines ENABLE ALWAYS TRIGGER never_changed;
        ALTER TABLE audit.row_images ENABLE ALWAYS TRIGGER never_changed;
        ALTER TABLE audit.seals ENABLE ALWAYS TRIGGER never_changed;
        """

    /// `TimeZone` is the function's own, or a row's image would depend on who was logged in.
    private static let keeping = """
        -- A row as its image has it: of a digested column "name#sha256" in place of its value, of an unwatched one nothing.
        CREATE FUNCTION audit.image_of(whole jsonb, digested text[], unwatched text[]) RETURNS jsonb
        LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
            SELECT whole - digested - unwatched || coalesce((
                SELECT jsonb_object_agg(c || '#sha256', encode(sha256(convert_to(whole ->> c, 'UTF8')), 'hex'))
                FROM unnest(digested) AS c), '{}')
        $$;

        CREATE FUNCTION audit.key_of(whole jsonb, columns text[]) RETURNS text[]
        LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
            SELECT array_agg(whole ->> c ORDER BY n) FROM unnest(columns) WITH ORDINALITY AS u (c, n)
        $$;

        -- Arguments: the key's columns, the digested, the unwatched ones.
        CREATE FUNCTION audit.keep_image() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $$
        DECLARE
            is_plain boolean := TG_ARGV[1] = '{}' AND TG_ARGV[2] = '{}';
            name     text := TG_RELID::regclass;
            old_row  jsonb;
            new_row  jsonb;
            old_key  text[];
            new_key  text[];
            c        text;
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                old_row := to_jsonb(OLD);
                FOREACH c IN ARRAY TG_ARGV[0]::text[] LOOP old_key := old_key || (old_row ->> c); END LOOP;
            END IF;
            IF TG_OP <> 'DELETE' THEN
                new_row := to_jsonb(NEW);
                FOREACH c IN ARRAY TG_ARGV[0]::text[] LOOP new_key := new_key || (new_row ->> c); END LOOP;
                IF NOT is_plain THEN
                    old_row := audit.image_of(old_row, TG_ARGV[1]::text[], TG_ARGV[2]::text[]);
                    new_row := audit.image_of(new_row, TG_ARGV[1]::text[], TG_ARGV[2]::text[]);
                    -- Nothing that is watched has changed.
                    IF old_key = new_key AND old_row::text = new_row::text THEN RETURN NULL; END IF;
                END IF;
            END IF;
            IF old_key IS DISTINCT FROM new_key AND old_key IS NOT NULL THEN
                INSERT INTO audit.row_images (table_name, row_key, image) VALUES (name, old_key, NULL);
            END IF;
            IF new_key IS NOT NULL THEN
                INSERT INTO audit.row_images (table_name, row_key, image) VALUES (name, new_key, new_row);
            END IF;
            RETURN NULL;
        END
        $$;
        """

    private static let covering = """
        -- Puts a table under watch, and records its rows where they differ from their last images. For migrations, after CREATE
        -- TABLE; and again after an ALTER TABLE that changes what rows hold, which no trigger sees.
        CREATE FUNCTION audit.cover(covered regclass, digested text[] DEFAULT '{}', unwatched text[] DEFAULT '{}')
        RETURNS void
        LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $$
        DECLARE
            key_columns text[] := (
                SELECT array_agg(a.attname::text ORDER BY k.n)
                FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, n), pg_attribute a
                WHERE i.indrelid = covered AND i.indisprimary AND a.attrelid = covered AND a.attnum = k.attnum);
        BEGIN
            IF key_columns IS NULL THEN
                RAISE EXCEPTION '% has no primary key to name a row by', covered;
            END IF;
            EXECUTE format('DROP TRIGGER IF EXISTS keep_image ON %s', covered);
            EXECUTE format('DROP TRIGGER IF EXISTS never_emptied ON %s', covered);
            EXECUTE format('CREATE TRIGGER keep_image AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW '
                'EXECUTE FUNCTION audit.keep_image(%L, %L, %L)', covered, key_columns, digested, unwatched);
            EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %s FOR EACH STATEMENT '
                'EXECUTE FUNCTION audit.refuse_change()', covered);
            EXECUTE format($sql$
                INSERT INTO audit.row_images (table_name, row_key, image)
                SELECT %1$L, coalesce(r.key, i.row_key), r.image
                FROM (
                    SELECT DISTINCT ON (row_key) row_key, image FROM audit.row_images
                    WHERE table_name = %1$L ORDER BY row_key, image_id DESC
                ) AS i
                FULL JOIN (
                    SELECT audit.key_of(to_jsonb(t), %3$L) AS key, audit.image_of(to_jsonb(t), %4$L, %5$L) AS image
                    FROM %2$s AS t
                ) AS r ON r.key = i.row_key
                WHERE r.image::text IS DISTINCT FROM i.image::text
                $sql$, covered::text, covered, key_columns, digested, unwatched);
        END
        $$;

        REVOKE EXECUTE ON FUNCTION audit.refuse_change(), audit.keep_image(), audit.cover(regclass, text[], text[]),
            audit.image_of(jsonb, text[], text[]), audit.key_of(jsonb, text[]) FROM PUBLIC;
        """
}
