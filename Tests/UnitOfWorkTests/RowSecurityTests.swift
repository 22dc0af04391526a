import AccessControl
import Postgres
import RPC
import SeededRandom
import Testing
import UnitOfWork
import Values

/// One predicate serves checking and listing: a row is listed if and only if the scope says that it is reached.
@Suite("Checking and listing agree")
struct RowSecurityTests {
    private struct Row: Sendable {
        let unit: UnitCode
        let node: NodeReference?
    }

    private static let units = ["an-son", "tri-le", "tri", "yen-phuc", "van-quan"]
    private static let nodes = ["1", "3", "3.2", "3.2.1", "3.20", "10", "10.1.2"]
    private static let plans = ["van-quan-2021-2025", "binh-minh"]

    @Test("of 10,000 random pairs of caller and row", arguments: 1...4)
    func property(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let rows = try (0..<100).map { _ in try Self.row(&random) }
        let scopes = try (0..<25).map { _ in try Self.scope(&random) }
        try await NoteDatabase.with { database in
            try await Self.fill(rows, in: database)
            for scope in scopes {
                let context = NoteCall(scope: scope).context
                let listed = try await database.reads.rows(
                    "SELECT row_number FROM indicators.scoped ORDER BY row_number",
                    for: context
                ).decode(Int.self)
                let reached = rows.indices.filter {
                    scope.reaches(rows[$0].unit, about: rows[$0].node)
                }
                #expect(
                    listed == reached,
                    "\(scope.unitsText) \(scope.nodesText) \(scope.partsText ?? "")"
                )
            }
        }
    }

    @Test("an unset scope sees nothing, for the owner, too; and writes nothing")
    func unset() async throws {
        var random = SeededRandom(seed: 7)
        let rows = try (0..<10).map { _ in try Self.row(&random) }
        try await NoteDatabase.with { database in
            try await Self.fill(rows, in: database)
            #expect(try await database.service.query("SELECT FROM indicators.scoped").isEmpty)
            let error = await #expect(throws: PostgresError.self) {
                try await database.service.execute(
                    "INSERT INTO indicators.scoped VALUES (99, 'tri-le', NULL)"
                )
            }
            #expect(error?.code == .insufficientPrivilege)
        }
    }

    private static func row(_ random: inout SeededRandom) throws -> Row {
        Row(
            unit: try UnitCode(validating: pick(units, &random)),
            node: Bool.random(using: &random) ? try node(&random) : nil
        )
    }

    private static func scope(_ random: inout SeededRandom) throws -> Scope {
        let parts = try (0..<Int.random(in: 0...3, using: &random)).map { _ in
            Scope.Part(units: try unitScope(&random), nodes: try nodeScope(&random))
        }
        return Scope(parts)
    }

    private static func unitScope(_ random: inout SeededRandom) throws -> UnitScope {
        guard Int.random(in: 0..<4, using: &random) > 0 else { return .all }
        let count = Int.random(in: 0...3, using: &random)
        return .units(
            Set(try (0..<count).map { _ in try UnitCode(validating: pick(units, &random)) })
        )
    }

    private static func nodeScope(_ random: inout SeededRandom) throws -> NodeScope {
        guard Int.random(in: 0..<3, using: &random) > 0 else { return .all }
        let count = Int.random(in: 1...3, using: &random)
        return .nodes(Set(try (0..<count).map { _ in try node(&random) }))
    }

    private static func node(_ random: inout SeededRandom) throws -> NodeReference {
        try NodeReference(validating: "\(pick(plans, &random))/\(pick(nodes, &random))")
    }

    private static func pick(_ texts: [String], _ random: inout SeededRandom) -> String {
        texts.randomElement(using: &random) ?? ""
    }

    private static func fill(_ rows: [Row], in database: NoteDatabase) async throws {
        let migration = Migration(
            number: 3,
            name: "scoped rows",
            sql: """
                CREATE TABLE indicators.scoped (row_number bigint PRIMARY KEY, unit_code text NOT NULL, node text);
                \(RowSecurity.reached("indicators.scoped", node: "node"))
                GRANT SELECT, INSERT ON indicators.scoped TO vanquan_indicators;
                """
        )
        let migrator = Migrator(
            component: "indicators",
            migrations: NoteDatabase.migrations + [migration]
        )
        _ = try await migrator.apply(with: database.owner)
        for (number, row) in rows.enumerated() {
            try await database.owner.execute(
                "INSERT INTO indicators.scoped VALUES (\(number), \(row.unit), \(row.node?.text))"
            )
        }
    }
}
