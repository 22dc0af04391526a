import Postgres
import UnitOfWork

/// The policies of the gateway's tables in the form that costs a query least; they say what they said.
enum ReachMigration {
    static func migration(number: Int) -> Migration {
        Migration(
            number: number,
            name: "rows by reach",
            sql: """
                \(RowSecurity.partsFunction)

                \(RowSecurity.reached("access.users"))
                \(RowSecurity.reached("access.assignments"))

                DROP POLICY read_in_scope ON audit.lines;
                CREATE POLICY read_in_scope ON audit.lines FOR SELECT USING (\(RowSecurity.reaches()));
                """
        )
    }
}
