import FoundationEssentials
import Postgres

/// A value kept as one `jsonb` column.
struct JSONColumn<Value: Codable>: PostgresEncodable, PostgresDecodable {
    let value: Value
    private let text: [UInt8]

    init(_ value: Value) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.value = value
        text = Array(try encoder.encode(value))
    }

    static var postgresType: PostgresType { .jsonb }

    func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: text)
    }

    init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(text))
        else { return nil }
        self.value = value
        self.text = Array(text)
    }
}
