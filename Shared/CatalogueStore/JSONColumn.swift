import JSONSchema
import Postgres

/// A value kept as one `jsonb` column.
struct JSONColumn<Value: Codable>: PostgresEncodable, PostgresDecodable {
    let value: Value
    private let text: [UInt8]

    init(_ value: Value) throws {
        self.value = value
        text = try JSONCoding.bytes(of: value)
    }

    static var postgresType: PostgresType { .jsonb }

    func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: text)
    }

    init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        self.text = Array(text)
        guard let value: Value = try? JSONCoding.value(from: self.text, limits: .ours)
        else { return nil }
        self.value = value
    }
}
