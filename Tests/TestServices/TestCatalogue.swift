public import Catalogue
import CatalogueStore
import FoundationEssentials
public import Postgres
import Values

/// The catalogue's own files as tests find them loaded.
public enum TestCatalogue {
    public static var vanQuan: Plan {
        get throws {
            guard case .plan(let plan) = try file("VanQuan/plan.json") else { throw OtherKind() }
            return plan
        }
    }

    public static var units: UnitsCatalogue {
        get throws {
            guard case .units(let units) = try file("VanQuan/units.json") else { throw OtherKind() }
            return units
        }
    }

    public static var ethnicGroups: EthnicGroups {
        get throws {
            let file = try file("National/ethnic-groups.json")
            guard case .ethnicGroups(let groups) = file else { throw OtherKind() }
            return groups
        }
    }

    public static var calendar: LegalCalendar {
        get throws {
            let file = try file("National/calendar-tt-01-2022-ubdt.json")
            guard case .calendar(let calendar) = file else { throw OtherKind() }
            return calendar
        }
    }

    /// Loads all of them, as the owner.
    public static func load(with owner: PostgresClient) async throws {
        try await load(try units, with: owner)
        try await load(try ethnicGroups, with: owner)
        try await load(try calendar, with: owner)
        try await load(try vanQuan, with: owner)
    }

    public static func load(_ plan: Plan, with owner: PostgresClient) async throws {
        try await owner.withTransaction { transaction in
            _ = try await PlanLoading(in: transaction)
                .load(plan, fileBytes: [], by: principal, at: .earliest)
        }
    }

    public static func load(
        _ content: some FiledContent,
        with owner: PostgresClient
    ) async throws {
        try await owner.withTransaction { transaction in
            _ = try await FileLoadRepository(in: transaction)
                .load(content, fileBytes: [], by: principal, at: .earliest)
        }
    }

    private static let principal = "operator:test"

    private struct OtherKind: Error {}

    private static func file(_ path: String) throws -> CatalogueFile {
        let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let place = URL(filePath: "/\(tests)/../Shared/Catalogue/\(path)")
        return try CatalogueFile.parse(Array(try Data(contentsOf: place)), fileName: path)
    }
}
