public import Values

/// The values of the field as columns: codes, notes and words as `text`, days as `date`, instants as `timestamptz`, money as
/// `bigint` đồng.
extension PostgresEncodable where Self: TextCoded {
    public static var postgresType: PostgresType { .unspecified }

    public func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: text.utf8)
    }
}

extension PostgresDecodable where Self: TextCoded {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let string = String(postgresText: text) else { return nil }
        self.init(string)
    }
}

extension NodeCode: PostgresEncodable, PostgresDecodable {}
extension PlanCode: PostgresEncodable, PostgresDecodable {}
extension UnitCode: PostgresEncodable, PostgresDecodable {}
extension CatalogueCode: PostgresEncodable, PostgresDecodable {}
extension LineText: PostgresEncodable, PostgresDecodable {}
extension ItemCode: PostgresEncodable, PostgresDecodable {}
extension NoteText: PostgresEncodable, PostgresDecodable {}
extension CalendarDate: PostgresEncodable, PostgresDecodable {}

extension Instant: PostgresEncodable, PostgresDecodable {
    /// PostgreSQL writes `2025-06-10 01:30:00.5+00`; the connection's time zone is UTC.
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let string = String(postgresText: text), string.hasSuffix("+00") else { return nil }
        let parts = string.dropLast(3).split(separator: " ")
        guard parts.count == 2 else { return nil }
        self.init("\(parts[0])T\(parts[1])Z")
    }
}

extension Money: PostgresEncodable, PostgresDecodable {
    public static var postgresType: PostgresType { .int8 }

    public func appendPostgresText(to buffer: inout [UInt8]) {
        vnd.appendPostgresText(to: &buffer)
    }

    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let vnd = Int64(postgresText: text) else { return nil }
        self.init(vnd: vnd)
    }
}
