import Catalogue
import FoundationEssentials
import JSONSchema
import Postgres
import Signing
import TestServices
import Testing
import Values

@testable import CatalogueStore

@Suite("Files that are no plans in the catalogue")
struct FileStoreTests {
    /// With another title, as a corrected file has it.
    private func corrected<Content: FiledContent>(_ content: Content) throws -> Content {
        let text = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
        let other = text.replacing(#""title":""#, with: #""title":"Sửa: "#)
        return try JSONDecoder().decode(Content.self, from: Data(other.utf8))
    }

    private func readsBack<Content: FiledContent>(_ content: Content) async throws {
        try await PlanDatabase.with { database in
            let code = content.code
            let none = try await database.files.current(Content.self, code: code)
            #expect(none?.edition == nil)
            #expect(try await database.load(content) == .loaded(edition: 1))
            #expect(try await database.load(content, bytes: [1]) == .unchanged(edition: 1))
            let current = try await database.files.current(Content.self, code: code)
            #expect(current?.edition == 1 && current?.content == content)

            let other = try corrected(content)
            #expect(other != content)
            #expect(try await database.load(other) == .loaded(edition: 2))
            let next = try await database.files.current(Content.self, code: code)
            #expect(next?.edition == 2 && next?.content == other)
            let id = try await database.client.query(
                "SELECT edition_id FROM catalogue.file_editions WHERE edition = 1"
            ).exactlyOne(as: Int64.self)
            #expect(try await database.files.content(Content.self, edition: id) == content)
            #expect(try await database.load(content) == .loaded(edition: 3))
        }
    }

    @Test("units: the same again changes nothing, other content is the next edition")
    func units() async throws { try await readsBack(try TestCatalogue.units) }

    @Test("ethnic groups likewise")
    func ethnicGroups() async throws { try await readsBack(try TestCatalogue.ethnicGroups) }

    @Test("calendars likewise")
    func calendar() async throws { try await readsBack(try TestCatalogue.calendar) }

    @Test("what may be loaded is read back, however large it is kept")
    func large() throws {
        let words = (0..<90_000).map { "\($0) " + String(repeating: "ấ", count: 20) }
        var bytes: [UInt8] = []
        try JSONColumn(words).appendPostgresText(to: &bytes)
        #expect(bytes.count > JSONLimits().bytes)
        let column = bytes.withUnsafeBufferPointer { JSONColumn<[String]>(postgresText: $0) }
        #expect(column?.value == words)
    }

    @Test("a file's digest, who loaded it and when are kept, and the load is audited")
    func kept() async throws {
        try await PlanDatabase.with { database in
            _ = try await database.load(try TestCatalogue.calendar, bytes: [7, 8])
            let row = try await database.client.query(
                "SELECT kind, code, file_sha256, loaded_by, loaded_at FROM catalogue.file_editions"
            ).exactlyOne(as: (String, String, [UInt8], String, Instant).self)
            #expect(row.0 == "calendar" && row.1 == "tt-01-2022-ubdt")
            #expect(row.2 == (try SHA256.digest([7, 8])))
            #expect(row.3 == "operator:test" && row.4 == PlanDatabase.loadedAt)
            let line = try await database.client.query(
                "SELECT method, subject_kind, subject_id, after_image ->> 'edition' FROM audit.lines"
            ).exactlyOne(as: (String, String, String, String).self)
            #expect(line == ("vanquan load", "calendar", "tt-01-2022-ubdt", "1"))
        }
    }

    @Test("loads of one file at once are one edition")
    func atOnce() async throws {
        try await PlanDatabase.with { database in
            let units = try TestCatalogue.units
            let outcomes = try await withThrowingTaskGroup(of: LoadOutcome.self) { group in
                for _ in 0..<6 { group.addTask { try await database.load(units) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .loaded(edition: 1) } == 1)
            #expect(outcomes.count { $0 == .unchanged(edition: 1) } == 5)
            let audited = try await database.client.query("SELECT count(*) FROM audit.lines")
                .exactlyOne(as: Int.self)
            #expect(audited == 1)
        }
    }

    @Test("kinds and codes have editions of their own")
    func apart() async throws {
        try await PlanDatabase.with { database in
            let units = try TestCatalogue.units
            var text = String(decoding: try JSONEncoder().encode(units), as: UTF8.self)
            text = text.replacing(#""code":"lang-son""#, with: #""code":"viet-nam""#)
            let other = try JSONDecoder().decode(UnitsCatalogue.self, from: Data(text.utf8))
            _ = try await database.load(units)
            #expect(try await database.load(other) == .loaded(edition: 1))
            // The groups' file has the code `viet-nam` too.
            #expect(try await database.load(try TestCatalogue.ethnicGroups) == .loaded(edition: 1))
            #expect(try await database.files.currentEditions(.units).count == 2)
            #expect(try await database.files.currentEditions(.ethnicGroups).count == 1)
            #expect(try await database.files.currentEditions(.calendar) == [])
            let read = try await database.files.current(UnitsCatalogue.self, code: units.code)
            #expect(read?.content == units)
        }
    }

    @Test("the areas that stand now are those of the newest editions")
    func currentAreas() async throws {
        try await PlanDatabase.with { database in
            let units = try TestCatalogue.units
            _ = try await database.load(try corrected(units))
            _ = try await database.load(units)
            let rows = try await database.client.query(
                "SELECT code, kind, name, parent, valid_from, valid_to FROM catalogue.current_areas"
            ).decode((String, String, String, String?, CalendarDate?, CalendarDate?).self)
            #expect(rows.map(\.0) == units.areas.map(\.code.text))
            #expect(rows.map(\.1) == units.areas.map(\.kind.rawValue))
            #expect(rows.map(\.2) == units.areas.map(\.name))
            #expect(rows.map(\.3) == units.areas.map(\.parent?.text))
            #expect(rows.map(\.4) == units.areas.map(\.validFrom))
            #expect(rows.map(\.5) == units.areas.map(\.validTo))
            let editions = try await database.client.query(
                "SELECT DISTINCT edition_id FROM catalogue.current_areas"
            ).decode(Int64.self)
            #expect(editions == (try await database.files.currentEditions(.units)))
        }
    }
}
