public import Values

/// The words of the field, kept as `text`. A word that this binary does not know is a decoding error.
extension PostgresEncodable where Self: RawRepresentable<String> {
    public static var postgresType: PostgresType { .unspecified }

    public func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: rawValue.utf8)
    }
}

extension PostgresDecodable where Self: RawRepresentable<String> {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let word = String(postgresText: text) else { return nil }
        self.init(rawValue: word)
    }
}

extension CapitalNature: PostgresEncodable, PostgresDecodable {}
extension FundingSource: PostgresEncodable, PostgresDecodable {}
extension NodeLevel: PostgresEncodable, PostgresDecodable {}
extension NodeStatus: PostgresEncodable, PostgresDecodable {}
