import JSONSchema
import Testing

@testable import Catalogue

@Suite("The schemas that stand in files")
struct SchemaFileTests {
    @Test
    func eachKindHasItsSchema() {
        #expect(
            CatalogueFile.schemas.map(\.name) == ["plan", "units", "ethnic-groups", "calendar"]
        )
    }

    @Test(arguments: ["plan", "units", "ethnic-groups", "calendar"])
    func theExportedSchemaIsTheOneThatIsChecked(_ name: String) throws {
        let schema = try #require(CatalogueFile.schemas.first { $0.name == name }?.schema)
        let path = "../../Shared/Catalogue/Schemas/\(name).schema.json"
        let file = try JSONDocument.parse(PlanFixture.bytes(path))
        let current = String(decoding: schema.fileDocument.bytes, as: UTF8.self)
        #expect(file == schema.fileDocument, "write this to \(path): \(current)")
    }
}
