import FoundationEssentials
import JSONSchema
import Testing

@testable import Catalogue

@Suite struct ZzDump {
    @Test func dump() throws {
        for (name, schema) in CatalogueFile.schemas {
            try Data(schema.fileDocument.bytes).write(to: URL(filePath: "/tmp/vq/\(name).schema.json"))
        }
    }
}
