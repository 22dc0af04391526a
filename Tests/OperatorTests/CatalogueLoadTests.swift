import Catalogue
import CatalogueStore
import Postgres
import ServiceRuntime
import TestDatabase
import TestServices
import Testing
import Values

@testable import Gateway
@testable import Operator

/// Files on a real database, as `vanquan load` brings them there.
@Suite
struct CatalogueLoadTests {
    private static let template = TestTemplate.services(
        "load",
        [Gateway.migrator, CatalogueMigrations.migrator]
    )

    private func with(
        _ body: (CatalogueLoad, PostgresClient) async throws -> Void
    ) async throws {
        try await TestDatabase.withDatabase(from: Self.template) { configuration in
            let connection = try #require(configuration.connection)
            let load = CatalogueLoad(connection: connection, principal: "operator:test")
            try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
                try await body(load, $0)
            }
        }
    }

    /// Plans, other files, audit lines.
    private func counts(_ client: PostgresClient) async throws -> [Int] {
        let row = try await client.query(
            """
            SELECT (SELECT count(*) FROM catalogue.plan_editions), (SELECT count(*) FROM catalogue.file_editions),
                   (SELECT count(*) FROM audit.lines)
            """
        ).exactlyOne(as: (Int, Int, Int).self)
        return [row.0, row.1, row.2]
    }

    /// Another district is another set of files: its plan, its units, and its own mistakes.
    @Test
    func anotherDistrictLoadsFromFilesAlone() async throws {
        try await with { load, client in
            let texts = try CatalogueText.read([
                CatalogueFixture.planPath, CatalogueFixture.unitsPath,
            ])
            let results = try await load.run(texts)
            #expect(results.map(\.code) == ["ha-trung", "binh-minh-2026-2030"])
            #expect(results.map(\.outcome) == [.loaded(edition: 1), .loaded(edition: 1)])
            #expect(results[1].changes.first == "the cover")
            #expect(try await counts(client) == [1, 1, 2])

            let code = try PlanCode(validating: "binh-minh-2026-2030")
            let reading = PlanReading { try await client.query($0) }
            let edition = try #require(try await reading.currentEdition(of: code))
            let plan = try #require(try await reading.plan(edition: edition.id))
            #expect(plan == (try CatalogueFixture.plan()))
            let kept = try PlanCheck(plan).findings.map(\.id)
            #expect(kept == (try PlanCheck(CatalogueFixture.plan()).findings.map(\.id)))
            #expect(kept.contains { $0.hasPrefix("arithmetic-2-recurrent-all") })
        }
    }

    @Test
    func theSameFilesAgainChangeNothing() async throws {
        try await with { load, client in
            let texts = try CatalogueText.read([
                CatalogueFixture.planPath, CatalogueFixture.unitsPath, CatalogueFixture.groupsPath,
                CatalogueFixture.calendarPath,
            ])
            _ = try await load.run(texts)
            let again = try await load.run(texts)
            #expect(again.allSatisfy { $0.outcome == .unchanged(edition: 1) && $0.changes == [] })
            #expect(
                again.last?.line
                    == "\(CatalogueFixture.planPath): binh-minh-2026-2030 unchanged, edition 1"
            )
            #expect(try await counts(client) == [1, 3, 4])
        }
    }

    @Test
    func aTrialSaysEverythingAndChangesNothing() async throws {
        try await with { load, client in
            let texts = try CatalogueText.read([
                CatalogueFixture.unitsPath, CatalogueFixture.planPath,
            ])
            let tried = try await load.run(texts, isTrial: true)
            #expect(tried.map(\.outcome) == [.loaded(edition: 1), .loaded(edition: 1)])
            #expect(try await counts(client) == [0, 0, 0])
            #expect(try await load.run(texts).map(\.line) == tried.map(\.line))
        }
    }

    @Test
    func organizationsAndAreasThatNoFileHasAreNamedWithTheirPlaces() async throws {
        try await with { load, client in
            let path = CatalogueFixture.planPath
            let texts = try CatalogueText.read([CatalogueFixture.groupsPath, path])
            let fault = await #expect(throws: StartFault.self) { try await load.run(texts) }
            #expect(fault?.exitStatus == 65)
            let lines = fault?.sentence.split(separator: "\n").map(String.init) ?? []
            #expect(lines.first == "nothing is loaded.")
            #expect(lines.count > 1)
            #expect(
                lines.dropFirst().allSatisfy {
                    $0.hasPrefix("\(path):") && $0.contains(" parties[")
                        && $0.contains(".organization: ")
                }
            )
            // The ethnic groups were right and went back with the rest.
            #expect(try await counts(client) == [0, 0, 0])
        }
    }

    @Test
    func whatWasLoadedBeforeIsFound() async throws {
        try await with { load, client in
            _ = try await load.run(try CatalogueText.read([CatalogueFixture.unitsPath]))
            let results = try await load.run(try CatalogueText.read([CatalogueFixture.planPath]))
            #expect(results.map(\.outcome) == [.loaded(edition: 1)])
            #expect(try await counts(client) == [1, 1, 2])
        }
    }

    /// A units' file that no longer has what the plan names: the plan of today is refused with it.
    @Test
    func aPlanIsHeldAgainstTheUnitsLoadedWithIt() async throws {
        try await with { load, client in
            _ = try await load.run(
                try CatalogueText.read([CatalogueFixture.unitsPath, CatalogueFixture.planPath])
            )
            try await withTemporaryFolder { folder in
                let code = try #require(
                    try CatalogueFixture.plan().content.parties.compactMap(\.organization).first
                )
                let units = try CatalogueFixture.text(CatalogueFixture.unitsPath)
                    .replacing("\"\(code)\"", with: "\"\(code)-moi\"")
                try AtomicFile.write(units, to: "\(folder)/units.json", mode: 0o600)
                let texts = try CatalogueText.read([
                    "\(folder)/units.json", CatalogueFixture.planPath,
                ])
                let fault = await #expect(throws: StartFault.self) { try await load.run(texts) }
                #expect(fault?.sentence.contains("“\(code)”") == true)
            }
            #expect(try await counts(client) == [1, 1, 2])
        }
    }

    /// Loading units alone may not take away what a plan of the database names.
    @Test
    func whatALoadedPlanNamesCannotBeTakenAway() async throws {
        try await with { load, client in
            _ = try await load.run(
                try CatalogueText.read([CatalogueFixture.unitsPath, CatalogueFixture.planPath])
            )
            let code = try #require(
                try CatalogueFixture.plan().content.parties.compactMap(\.organization).first
            )
            let other = try await refusal(
                of: CatalogueFixture.unitsPath,
                replacing: "\"\(code)\"",
                with: "\"\(code)-moi\"",
                load
            )
            #expect(other?.exitStatus == 65)
            #expect(other?.sentence.contains("binh-minh-2026-2030: names “\(code)”") == true)
            #expect(try await counts(client)[0] == 1)
        }
    }

    @Test
    func anAdjustmentNeedsThePlanThatItAdjusts() async throws {
        try await with { load, client in
            _ = try await load.run(try CatalogueText.read([CatalogueFixture.unitsPath]))
            let fault = try await refusal(
                of: CatalogueFixture.planPath,
                replacing: #""kind": "medium_term""#,
                with: #""kind": "adjustment", "adjusts": "khong-co""#,
                load
            )
            #expect(fault?.exitStatus == 65)
            #expect(fault?.sentence.contains("adjusts “khong-co”, which is not loaded") == true)
            #expect(try await counts(client)[0] == 0)
        }
    }

    @Test
    func oneAreaStandsInOneFile() async throws {
        try await with { load, client in
            _ = try await load.run(try CatalogueText.read([CatalogueFixture.unitsPath]))
            let fault = try await refusal(
                of: CatalogueFixture.unitsPath,
                replacing: #""code": "ha-trung""#,
                with: #""code": "ha-trung-hai""#,
                load
            )
            #expect(fault?.exitStatus == 65)
            #expect(fault?.sentence.contains("area binh-minh stands in units") == true)
            #expect(try await counts(client) == [0, 1, 1])
        }
    }

    /// What is said of a file with one text in the place of another; nil where it loads.
    private func refusal(
        of path: String,
        replacing old: String,
        with new: String,
        _ load: CatalogueLoad
    ) async throws -> StartFault? {
        try await withTemporaryFolder { folder in
            let text = try CatalogueFixture.text(path)
            try #require(text.contains(old))
            try AtomicFile.write(
                text.replacing(old, with: new),
                to: "\(folder)/file.json",
                mode: 0o600
            )
            do {
                _ = try await load.run(try CatalogueText.read(["\(folder)/file.json"]))
                return nil
            } catch let fault as StartFault {
                return fault
            }
        }
    }

    @Test
    func aChangedFileIsANewEditionWithItsChanges() async throws {
        try await with { load, _ in
            _ = try await load.run(try CatalogueText.read([CatalogueFixture.unitsPath]))
            try await withTemporaryFolder { folder in
                let units = try CatalogueFixture.text(CatalogueFixture.unitsPath)
                    .replacing("Thị trấn Bình Minh", with: "Thị trấn Bình Minh (mới)")
                try AtomicFile.write(units, to: "\(folder)/units.json", mode: 0o600)
                let results = try await load.run(try CatalogueText.read(["\(folder)/units.json"]))
                #expect(results.map(\.outcome) == [.loaded(edition: 2)])
                #expect(results[0].changes == ["areas: 1 changed (binh-minh-thi-tran)"])
            }
        }
    }

    @Test
    func loadsAtOnceAreOneEdition() async throws {
        try await with { load, client in
            let texts = try CatalogueText.read([
                CatalogueFixture.unitsPath, CatalogueFixture.planPath,
            ])
            async let one = load.run(texts)
            async let other = load.run(texts)
            let editions = try await [one, other].flatMap { $0.map(\.outcome) }
            #expect(editions.count { $0 == .loaded(edition: 1) } == 2)
            #expect(editions.count { $0 == .unchanged(edition: 1) } == 2)
            #expect(try await counts(client) == [1, 1, 2])
        }
    }
}
