import Catalogue
import FoundationEssentials
import Testing

/// The invented district's files, and others for tests.
enum CatalogueFixture {
    private static let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

    static let planPath = "/\(tests)/CatalogueTests/Plans/binh-minh.json"
    static let unitsPath = "/\(tests)/CatalogueTests/Plans/binh-minh-units.json"
    static let textPath = "/\(tests)/CatalogueTests/Plans/binh-minh.txt"
    static let groupsPath = "/\(tests)/../Shared/Catalogue/National/ethnic-groups.json"
    static let calendarPath =
        "/\(tests)/../Shared/Catalogue/National/calendar-tt-01-2022-ubdt.json"

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    static func plan() throws -> Plan {
        try PlanFile.parse(Array(try text(planPath).utf8), fileName: "binh-minh.json")
    }

    static func units() throws -> UnitsCatalogue {
        let bytes = Array(try text(unitsPath).utf8)
        guard case .units(let units) = try CatalogueFile.parse(bytes, fileName: "units.json")
        else { throw WrongKind() }
        return units
    }

    struct WrongKind: Error {}
}
