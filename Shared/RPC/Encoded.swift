import JSONSchema

/// A value as its JSON bytes, made by an encoder or written by hand from a result's cells.
public struct Encoded<Value: Sendable>: Sendable {
    public let bytes: [UInt8]
    /// The version of the thing told, for a later write's `if-match`; it travels in the answer's `meta`.
    public var version: String?
    /// Whether it tells of a write that was undone; whoever undid it says so.
    public var isOfDryRun = false

    /// Bytes that are known to be the JSON of a `Value`: whoever writes them answers for it (a test decodes them).
    public init(written bytes: [UInt8], version: String? = nil) {
        self.bytes = bytes
        self.version = version
    }
}

extension Encoded where Value: Encodable {
    public init(_ value: Value, version: String? = nil) throws {
        self.init(written: try JSONCoding.bytes(of: value), version: version)
    }
}
