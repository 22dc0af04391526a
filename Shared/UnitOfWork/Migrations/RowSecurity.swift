/// The policy of a table whose rows belong to a unit: who has no scope sees nothing.
public enum RowSecurity {
    /// SQL for a migration: from then on the table's rows are those of the transaction's scope, for the owner, too.
    ///
    /// The settings are read once a query, not once a row. Its text is checksummed where it was applied: it never changes; what has
    /// to change comes as another function.
    ///
    /// - Parameters:
    ///   - unit: the column with the unit's code.
    ///   - node: the column with the plan's node that the row is about, as `plan/3.2`, where there is one.
    public static func inScope(
        _ table: String,
        unit: String = "unit_code",
        node: String? = nil
    ) -> String {
        let ofNode = node.map { node in
            """

                AND (
                    \(node) IS NULL
                    OR (SELECT current_setting('vanquan.nodes', true)) = '*'
                    OR meta.reaches_node(\(unit), \(node))
                )
            """
        }
        return """
            ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY;
            ALTER TABLE \(table) FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS in_scope ON \(table);
            CREATE POLICY in_scope ON \(table) USING (
                (
                    (SELECT current_setting('vanquan.units', true)) = '*'
                    OR \(unit) = ANY ((SELECT string_to_array(current_setting('vanquan.units', true), ','))::text[])
                )\(ofNode ?? "")
            );
            """
    }

    /// SQL for the function that the policies of tables with a node ask: whether some part of the scope reaches both.
    ///
    /// `vanquan.nodes` has the parts as `units|nodes`, separated by semicolons; `*` stands for all of either.
    public static let function = """
        CREATE FUNCTION meta.reaches_node(unit text, node text) RETURNS boolean
        LANGUAGE sql STABLE PARALLEL SAFE AS $$
            SELECT EXISTS (
                SELECT FROM unnest(string_to_array(current_setting('vanquan.nodes', true), ';')) AS part
                WHERE (
                    split_part(part, '|', 1) = '*'
                    OR unit = ANY (string_to_array(split_part(part, '|', 1), ','))
                ) AND (
                    split_part(part, '|', 2) = '*'
                    OR EXISTS (
                        SELECT FROM unnest(string_to_array(split_part(part, '|', 2), ',')) AS reached
                        WHERE node = reached OR starts_with(node, reached || '.')
                    )
                )
            )
        $$;
        """
}
