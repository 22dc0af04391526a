extension RowSecurity {
    /// SQL for a migration: from then on the table's rows are those that the transaction's scope reaches, for the owner, too.
    ///
    /// A setting is read anew for each row, some 0.1 µs; reading it once a query would take a sub-select, and each of those costs
    /// every query some 20 µs of planning: more than fifty rows do. Whose scope is everything, or one unit, is known by the first
    /// comparison; of several units the text is searched, with a comma at both ends of each member. Its text is checksummed where
    /// it was applied: it never changes; what has to change comes as another function.
    ///
    /// - Parameters:
    ///   - unit: the column with the unit's code.
    ///   - node: the column with the plan's node that the row is about, as `plan/3.2`, where there is one.
    public static func reached(
        _ table: String,
        unit: String = "unit_code",
        node: String? = nil
    ) -> String {
        """
        ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY;
        ALTER TABLE \(table) FORCE ROW LEVEL SECURITY;
        DROP POLICY IF EXISTS in_scope ON \(table);
        CREATE POLICY in_scope ON \(table) USING (\(reaches(unit: unit, node: node)));
        """
    }

    /// Whether a row is reached, for a policy that has more to say than ``reached(_:unit:node:)``.
    public static func reaches(unit: String = "unit_code", node: String? = nil) -> String {
        """

            CASE current_setting('vanquan.units', true)
                WHEN '*' THEN true
                WHEN '' THEN false
                WHEN \(unit) THEN true
                ELSE strpos(',' || current_setting('vanquan.units', true) || ',', ',' || \(unit) || ',') > 0
            END\(node.map { aboutNode($0, unit: unit) } ?? "")

        """
    }

    /// A row about a node is reached by whoever reaches the node, or one above it: every node in the list ends in a dot.
    private static func aboutNode(_ node: String, unit: String) -> String {
        """

            AND (
                \(node) IS NULL
                OR CASE current_setting('vanquan.nodes', true)
                    WHEN '*' THEN true
                    WHEN '|' THEN meta.reaches_node(\(unit), \(node))
                    ELSE (\(node) || '.') ^@ ANY (string_to_array(current_setting('vanquan.nodes', true), ','))
                END
            )
        """
    }

    /// SQL for the function that those policies ask where the parts of a scope have different nodes, `vanquan.nodes` being `|`:
    /// whether some part reaches both.
    ///
    /// `vanquan.parts` then has the parts as `units|nodes`, separated by semicolons; `*` stands for all of either. In PL/pgSQL, which
    /// keeps its plan: a function in SQL is planned anew by every query that may call it.
    public static let partsFunction = """
        CREATE OR REPLACE FUNCTION meta.reaches_node(unit text, node text) RETURNS boolean
        LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
        DECLARE
            part text;
            units text;
            nodes text;
        BEGIN
            FOREACH part IN ARRAY string_to_array(coalesce(current_setting('vanquan.parts', true), ''), ';') LOOP
                units := split_part(part, '|', 1);
                nodes := split_part(part, '|', 2);
                IF (units = '*' OR unit = ANY (string_to_array(units, ',')))
                    AND (nodes = '*' OR (node || '.') ^@ ANY (string_to_array(nodes, ',')))
                THEN
                    RETURN true;
                END IF;
            END LOOP;
            RETURN false;
        END
        $$;
        """
}
