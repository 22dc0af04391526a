import Postgres
import SeededRandom
import Testing

@testable import AuditTrail

@Suite("What somebody changed behind the system's back is named")
struct TamperTests {
    /// What a sentence has to say of the row that was changed.
    private static let tables = [
        "audit.lines", "audit.row_images", "audit.seals", "funding.facts",
        "funding.finding_acknowledgements", "access.users", "access.sessions",
        "access.assignments", "access.second_factors", "access.recovery_codes",
        "catalogue.plan_nodes", "catalogue.stated_figures", "catalogue.plan_items",
        "catalogue.plan_editions", "catalogue.file_editions",
    ]

    @Test("any value of any column of any row", arguments: tables)
    func anyValue(table: String) async throws {
        try await TrailDatabase.with { database in
            try await database.fill()
            var random = SeededRandom(seed: 20_261_201)
            var changed = 0
            for column in try await Tampering.columns(of: table, in: database)
            where !column.isGenerated {
                let row = Int.random(in: 0..<3, using: &random)
                changed += try await change(column, row: row, in: database) ? 1 : 0
            }
            #expect(changed > 2)
        }
    }

    private func change(
        _ column: Tampering.Column,
        row: Int,
        in database: TrailDatabase
    ) async throws -> Bool {
        do {
            try await Tampering.undone(in: database) { tampering in
                guard try await tampering.change(column, row: row) else { throw NoRow() }
                let report = try await database.report(in: tampering.transaction)
                let what = "\(column.table).\(column.name) of row \(row): \(report.faults)"
                #expect(!report.isWhole, "\(what)")
                #expect(report.faults.contains { $0.contains(column.expected) }, "\(what)")
            }
            return true
        } catch let error as PostgresError
            where [.checkViolation, .uniqueViolation, .invalidValue].contains(error.code)
        {
            return false
        }
    }

    private struct NoRow: Error {}

    @Test("a line, an image, a seal or a row that is gone")
    func gone() async throws {
        let deletions: [(SQL, String)] = [
            ("DELETE FROM audit.lines WHERE subject_id = 's2'", "is missing"),
            ("DELETE FROM audit.row_images WHERE row_key @> '{s2}'", "is missing"),
            ("DELETE FROM audit.seals WHERE position = 5", "Seal 5 is missing"),
            (
                "DELETE FROM audit.seals WHERE position BETWEEN 5 AND 9",
                "Seals 5 to 9 are missing"
            ),
            (
                "DELETE FROM funding.facts WHERE subject = 's2'",
                "Row van-quan, node_status, s2, 1 of funding.facts is missing"
            ),
            ("DROP TABLE funding.finding_acknowledgements", "is gone"),
            ("ALTER TABLE funding.facts DISABLE TRIGGER keep_image", "not under watch"),
        ]
        try await TrailDatabase.with { database in
            try await database.fill()
            for (deletion, expected) in deletions {
                try await Tampering.undone(in: database) { tampering in
                    try await tampering.transaction.execute(deletion)
                    let report = try await database.report(in: tampering.transaction)
                    #expect(report.faults.contains { $0.contains(expected) }, "\(report.faults)")
                }
            }
        }
    }

    @Test("a line or a row that was put in")
    func inserted() async throws {
        let insertions: [(SQL, String)] = [
            (
                """
                INSERT INTO audit.lines (recorded_at, happened_at, principal, method, subject_kind, subject_id)
                VALUES (now() - interval '1 hour', now(), 'user:9', 'access.v1.SignIn', 'k', '1')
                """, "(user:9, access.v1.SignIn)"
            ),
            (
                """
                INSERT INTO funding.facts SELECT unit_code, kind, 's77', version, valid_from, valid_to, value,
                    document_number, document_date, document_issuer, is_withdrawn, entered_by, entered_at
                FROM funding.facts WHERE subject = 's2'
                """, "by the trail there is none"
            ),
        ]
        try await TrailDatabase.with { database in
            try await database.fill()
            for (insertion, expected) in insertions {
                try await Tampering.undone(in: database) { tampering in
                    try await tampering.transaction.execute(insertion)
                    let report = try await database.report(in: tampering.transaction)
                    #expect(report.faults.contains { $0.contains(expected) }, "\(report.faults)")
                }
            }
        }
    }

    @Test("the whole chain written anew, by a head that was kept elsewhere")
    func rewritten() async throws {
        try await TrailDatabase.with { database in
            try await database.fill()
            let head = try #require(try await TrailVerification(database.owner).head())
            #expect(try await database.report(heads: [head]).faults == [])
            try await database.owner.withTransaction { transaction in
                for statement: SQL in [
                    "ALTER TABLE audit.lines DISABLE TRIGGER never_changed",
                    "ALTER TABLE audit.seals DISABLE TRIGGER never_changed",
                    "UPDATE audit.lines SET principal = 'user:2' WHERE subject_id = 's2'",
                    "DELETE FROM audit.seals",
                ] { try await transaction.execute(statement) }
            }
            let short = try await database.report(heads: [head])
            #expect(short.faults.contains { $0.contains("ends before seal") }, "\(short.faults)")
            try await database.sealAll()
            #expect(try await database.report().faults == [])
            let kept = try await database.report(heads: [head])
            #expect(kept.faults.contains { $0.contains("was rewritten") }, "\(kept.faults)")
        }
    }

    @Test("what the owner changes by hand is in the trail, and said to have no line")
    func byHand() async throws {
        try await TrailDatabase.with { database in
            try await database.fill()
            try await database.owner.execute(
                "UPDATE funding.facts SET document_number = '121/QĐ-UBND' WHERE subject = 's2'"
            )
            try await database.owner.execute("DELETE FROM funding.facts WHERE subject = 's3'")
            try await database.owner.execute(
                "UPDATE funding.facts SET subject = 's99' WHERE subject = 's4'"
            )
            try await database.sealAll()
            let report = try await database.report()
            #expect(report.faults == [])
            #expect(report.notes.contains { $0.contains("4 row images belong to no audit line") })
        }
    }

    @Test("a column that came later does no harm; one that went is named until it is covered again")
    func columns() async throws {
        try await TrailDatabase.with { database in
            try await database.fill()
            try await database.owner.execute(
                "ALTER TABLE funding.facts ADD COLUMN note text DEFAULT 'x'"
            )
            #expect(try await database.report().faults == [])
            try await database.owner.execute("ALTER TABLE funding.facts DROP COLUMN entered_by")
            let report = try await database.report()
            #expect(report.faults.contains { $0.hasSuffix("last image says: entered_by.") })
            _ = try await database.owner.execute("SELECT audit.cover('funding.facts')")
            try await database.sealAll()
            #expect(try await database.report().faults == [])
        }
    }

    @Test("of a digested column the trail has the digest alone, and still names it")
    func digested() async throws {
        try await TrailDatabase.with { database in
            try await database.fill()
            let image = try await database.owner.query(
                "SELECT image::text FROM audit.row_images WHERE table_name = 'access.users' LIMIT 1"
            ).exactlyOne(as: String.self)
            #expect(image.contains("password_hash#sha256") && !image.contains("$scrypt$"))
            try await Tampering.undone(in: database) { tampering in
                try await tampering.transaction.execute(
                    "UPDATE access.users SET password_hash = '$scrypt$other' WHERE username = 'an1'"
                )
                let report = try await database.report(in: tampering.transaction)
                #expect(report.faults.count == 1)
                #expect(report.faults.first?.hasSuffix("password_hash#sha256.") == true)
            }
        }
    }
}

extension Tampering.Column {
    /// Of the trail's own tables the line or the seal is named; of others table and column, or that the row is gone.
    fileprivate var expected: String {
        switch table {
        case "audit.lines": "ine "
        case "audit.row_images": "mage "
        case "audit.seals": "eal"
        default: "of \(table)"
        }
    }
}

extension TrailDatabase {
    /// Some rows of each kind, all sealed.
    private static func fillAccess(_ transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO access.assignments (user_id, role, unit_code, valid_from, assigned_by, assigned_at)
            SELECT user_id, 'overseer', 'van-quan', '2022-01-01', 'user:1', now() FROM access.users
            """
        )
        try await transaction.execute(
            """
            INSERT INTO access.second_factors (user_id, sealed_secret, begun_by, confirmed_at, last_step)
            SELECT user_id, sha256('x'), sha256('z'), now(), 1 FROM access.users
            """
        )
        try await transaction.execute(
            """
            INSERT INTO access.recovery_codes (user_id, code_digest)
            SELECT user_id, sha256('y') FROM access.second_factors
            """
        )
    }

    fileprivate func fill() async throws {
        for number in 1...4 { try await write("s\(number)") }
        try await owner.withTransaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO funding.finding_acknowledgements
                SELECT 'van-quan', 'van-quan-2021-2025', 'f' || n, 'Đã xem', 'user:1', now(), 1 FROM generate_series(1, 4) n
                """
            )
            try await transaction.execute(
                """
                INSERT INTO access.users (username, display_name, password_hash, created_at)
                SELECT 'an' || n, 'An', '$scrypt$' || n, now() FROM generate_series(1, 4) n
                """
            )
            try await transaction.execute(
                """
                INSERT INTO access.sessions (token_digest, user_id, created_at, expires_at)
                SELECT sha256(n::text::bytea), user_id, now(), now() FROM access.users, generate_series(1, 4) n
                WHERE username = 'an1'
                """
            )
            try await Self.fillAccess(transaction)
            try await TrailDatabase.writeLine("filled", in: transaction)
        }
        try await sealAll()
    }

    fileprivate func report(in transaction: Transaction) async throws -> TrailReport {
        try await TrailVerification(owner).report(heads: [], in: transaction)
    }
}
