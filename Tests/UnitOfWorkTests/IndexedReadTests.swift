import AccessControl
import Postgres
import TestServices
import Testing
import UnitOfWork
import Values

/// What a service asks for is found by an index although a policy guards the table: what `Shared/UnitOfWork/README.md` says of it.
@Suite("The policies leave the indexes in use")
struct IndexedReadTests {
    @Test("for one row, a list and a search by a name's beginning, whatever the scope")
    func indexed() async throws {
        let scopes = [Scope.all] + (try [1, 24].map(Self.units)) + [try Self.ledProject()]
        try await NoteDatabase.with { database in
            try await Self.fill(database)
            for scope in scopes {
                for question in Self.questions {
                    let plan = try await Self.plan(of: question.condition, scope, in: database)
                    #expect(plan.contains("Index Cond: (\(question.found))"), "\(plan)")
                }
            }
        }
    }

    @Test("the comparisons that a service's queries are made of are leakproof")
    func leakproof() async throws {
        try await NoteDatabase.with { database in
            let others = try await database.owner.query(
                """
                SELECT o.oid::regoperator::text FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode
                WHERE o.oprname IN ('=', '<', '<=', '>', '>=') AND o.oprleft = o.oprright AND NOT p.proleakproof
                  AND o.oprleft IN ('text'::regtype, 'bigint'::regtype, 'integer'::regtype, 'smallint'::regtype,
                    'date'::regtype, 'timestamptz'::regtype, 'uuid'::regtype, 'boolean'::regtype, 'bytea'::regtype)
                """
            ).decode(String.self)
            #expect(others.isEmpty)
        }
    }

    /// What is asked for, and how much of it the index answers.
    private static let questions: [(condition: SQL, found: String)] = [
        (
            "unit_code = 'u1' AND row_number = 25",
            "(unit_code = 'u1'::text) AND (row_number = 25)"
        ),
        (
            "unit_code = 'u1' AND row_number > 100 ORDER BY row_number LIMIT 50",
            "(unit_code = 'u1'::text) AND (row_number > 100)"
        ),
        (
            "name >= 'n123' AND name < 'n124' ORDER BY name LIMIT 50",
            "(name >= 'n123'::text) AND (name < 'n124'::text)"
        ),
    ]

    private static func plan(
        of condition: SQL,
        _ scope: Scope,
        in database: NoteDatabase
    ) async throws -> String {
        try await database.reads.rows(
            "EXPLAIN (COSTS OFF) SELECT * FROM indicators.many WHERE \(condition)",
            for: NoteCall(scope: scope).context
        ).decode(String.self).joined(separator: "\n")
    }

    private static func units(_ count: Int) throws -> Scope {
        .units(Set(try (1...count).map { try UnitCode(validating: "u\($0)") }))
    }

    private static func ledProject() throws -> Scope {
        let nodes: Set = [try NodeReference(validating: "van-quan-2021-2025/1")]
        return Scope([
            .init(units: .all, nodes: .nodes(nodes)), .init(units: try units(2).units),
        ])
    }

    /// Rows enough for an index to be worth it.
    private static func fill(_ database: NoteDatabase) async throws {
        let migration = Migration(
            number: 3,
            name: "many rows",
            sql: """
                CREATE TABLE indicators.many (
                    unit_code text NOT NULL, row_number bigint, name text, node text, PRIMARY KEY (unit_code, row_number)
                );
                CREATE INDEX ON indicators.many (name);
                INSERT INTO indicators.many
                SELECT 'u' || n % 24, n, 'n' || n, 'van-quan-2021-2025/1.2' FROM generate_series(1, 20000) AS n;
                \(RowSecurity.reached("indicators.many", node: "node"))
                GRANT SELECT ON indicators.many TO vanquan_indicators;
                ANALYZE indicators.many;
                """
        )
        let migrations = NoteDatabase.migrations + [migration]
        _ = try await Migrator(component: "indicators", migrations: migrations)
            .apply(with: database.owner)
    }
}
