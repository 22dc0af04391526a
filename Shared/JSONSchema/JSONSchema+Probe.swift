extension JSONSchema {
    /// The schema of what a type decodes, found by running its `init(from:)` on a probe.
    ///
    /// Members read by `decodeIfPresent` are not required and may be null, since the decoder
    /// accepts both; members without a name in the type are refused. A type that conforms to
    /// ``SchemaStated`` is asked instead. A type that does neither is a programmer's error, found
    /// where contracts are gathered at start: the process ends with the type's name.
    public static func of(_ type: any Decodable.Type) -> JSONSchema {
        do {
            return try SchemaProbe().schema(of: type)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// The same, although the type states its schema: for a type that takes what the probe finds
    /// and adds limits to it.
    ///
    ///     static var jsonSchema: JSONSchema { .probed(Self.self).with("note") { $0.maxLength = 500 } }
    public static func probed(_ type: any Decodable.Type) -> JSONSchema {
        do {
            return try SchemaProbe().probe(type).schema
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

/// Why a type's schema cannot be found by a probe.
struct SchemaProbeError: Error, CustomStringConvertible {
    let type: String
    let reason: String

    init(_ type: Any.Type, _ reason: String) {
        self.type = String(reflecting: type)
        self.reason = reason
    }

    var description: String {
        "The JSON Schema of \(type) cannot be probed (\(reason)): conform to SchemaStated"
    }
}
