/// The policy of a table whose rows belong to a unit: who has no scope sees nothing.
///
/// A table's policy is ``reached(_:unit:node:)``. What stands here is what older migrations were applied with.
public enum RowSecurity {
    /// SQL for a migration: from then on the table's rows are those of the transaction's scope, for the owner, too.
    ///
    /// The settings are read once a query, not once a row, and searched as a text, with a comma at both ends of each member: an array
    /// would be taken apart anew for each row. Its text is checksummed where it was applied: it never changes; what has to change
    /// comes as another function.
    ///
    /// - Parameters:
    ///   - unit: the column with the unit's code.
    ///   - node: the column with the plan's node that the row is about, as `plan/3.2`, where there is one.
    public static func inScope(
        _ table: String,
        unit: String = "unit_code",
        node: String? = nil
    ) -> String {
        """
        ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY;
        ALTER TABLE \(table) FORCE ROW LEVEL SECURITY;
        DROP POLICY IF EXISTS in_scope ON \(table);
        CREATE POLICY in_scope ON \(table) USING (
            (
                (SELECT current_setting('vanquan.units', true)) = '*'
                OR strpos((SELECT ',' || nullif(current_setting('vanquan.units', true), '') || ','), ',' || \(unit) || ',') > 0
            )\(node.map { aboutNode($0, unit: unit) } ?? "")
        );
        """
    }

    /// A row about a node is reached by whoever reaches the node, or one above it.
    ///
    /// `vanquan.nodes` is `=` and the nodes where all parts of the scope have the same. Otherwise ``function`` looks at each part.
    private static func aboutNode(_ node: String, unit: String) -> String {
        let list = "(SELECT ',' || substr(current_setting('vanquan.nodes', true), 2) || ',')"
        let levels = (1...3).map { level in
            (1...level).map { "split_part(\(node), '.', \($0))" }.joined(separator: " || '.' || ")
        }
        let tests = (levels + [node]).map { "strpos(\(list), ',' || \($0) || ',') > 0" }
        return """

                AND (
                    \(node) IS NULL
                    OR (SELECT current_setting('vanquan.nodes', true)) = '*'
                    OR CASE WHEN starts_with((SELECT current_setting('vanquan.nodes', true)), '=')
                        THEN \(tests.joined(separator: "\n                    OR "))
                        ELSE meta.reaches_node(\(unit), \(node)) END
                )
            """
    }

    /// SQL for the function that the policies of tables with a node ask where the parts of a scope have different nodes: whether some
    /// part reaches both.
    ///
    /// `vanquan.nodes` then has the parts as `units|nodes`, separated by semicolons; `*` stands for all of either.
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
