import Postgres

/// Compares rows with their newest images.
struct RowRepository {
    let transaction: Transaction

    struct Table: Hashable, Sendable {
        let schema: String
        let name: String
        /// Empty where it has no primary key.
        let key: [String]
        let hasImages: Bool
        /// Whether a trigger keeps images of what is written.
        let isWatched: Bool

        var text: String { "\(schema).\(name)" }
    }

    /// All tables but PostgreSQL's own.
    func tables() async throws -> [Table] {
        try await transaction.query(
            """
            SELECT n.nspname::text, c.relname::text,
                ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, n)
                    JOIN pg_attribute a ON a.attnum = k.attnum AND a.attrelid = c.oid
                    WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.n),
                EXISTS (SELECT FROM audit.row_images WHERE table_name = c.oid::regclass::text),
                EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled IN ('O', 'A')
                    AND t.tgfoid = 'audit.keep_image'::regproc)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
            ORDER BY 1, 2
            """
        ).decode((String, String, [String], Bool, Bool).self).map { row in
            Table(schema: row.0, name: row.1, key: row.2, hasImages: row.3, isWatched: row.4)
        }
    }

    /// Tables that have images and are no more.
    func tablesGone() async throws -> [String] {
        try await transaction.query(
            """
            SELECT table_name FROM audit.row_images GROUP BY table_name
            HAVING to_regclass(table_name) IS NULL ORDER BY 1
            """
        ).decode(String.self)
    }

    func count(_ table: Table) async throws -> Int {
        try await transaction.query("SELECT count(*) FROM \(Self.name(table))")
            .exactlyOne(as: Int.self)
    }

    struct Difference: Hashable, Sendable {
        let key: [String]
        /// Whether there is a row that was never written, or was deleted.
        let isUnexpected: Bool
        /// Whether the row is not there.
        let isMissing: Bool
        /// The columns that differ, by name.
        let columns: [String]
    }

    /// Where rows are not what their newest images say, on the columns that the images have.
    ///
    /// Values are compared as text: a number's trailing zero counts.
    func differences(_ table: Table, batch: Int) -> RowBatches {
        let key = table.key.map { column -> SQL in "whole ->> \(column)::text" }
        return transaction.stream(
            """
            SELECT key, is_unexpected, is_missing, columns FROM (
                SELECT coalesce(i.row_key, r.key) AS key, r.key IS NOT NULL AND i.image IS NULL AS is_unexpected,
                    r.key IS NULL AS is_missing,
                    CASE WHEN r.key IS NOT NULL AND i.image IS NOT NULL THEN ARRAY(\(Self.columns)) ELSE '{}' END AS columns
                FROM (
                    SELECT DISTINCT ON (row_key) row_key, image FROM audit.row_images
                    WHERE table_name = \(table.text) ORDER BY row_key, image_id DESC
                ) AS i
                FULL JOIN (
                    SELECT ARRAY[\(key.joined(separator: ", "))] AS key, whole
                    FROM (SELECT to_jsonb(t) AS whole FROM \(Self.name(table)) AS t OFFSET 0) AS w
                ) AS r ON r.key = i.row_key
                WHERE i.image::text IS DISTINCT FROM r.whole::text
            ) AS d
            WHERE is_unexpected OR is_missing OR columns <> '{}'
            """,
            batch: batch
        )
    }

    static func decode(_ rows: Rows) throws -> [Difference] {
        try rows.decode(([String], Bool, Bool, [String]).self).map { row in
            Difference(key: row.0, isUnexpected: row.1, isMissing: row.2, columns: row.3)
        }
    }

    /// The columns of an image `i` that differ from the row `r`; of a digested one the image has `name#sha256`.
    private static var columns: SQL {
        """
        SELECT e.key FROM jsonb_each(i.image) AS e
        WHERE CASE
            WHEN e.key LIKE '%#sha256' THEN e.value #>> '{}' IS DISTINCT FROM
                encode(sha256(convert_to(r.whole ->> left(e.key, -7), 'UTF8')), 'hex')
            ELSE e.value::text IS DISTINCT FROM (r.whole -> e.key)::text END
        ORDER BY e.key
        """
    }

    private static func name(_ table: Table) -> SQL {
        "\(identifier: table.schema).\(identifier: table.name)"
    }
}
