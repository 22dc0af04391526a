/// A type that states its JSON Schema itself.
///
/// For leaf types that a probe cannot see through: plain enums, enums with associated values,
/// initialisers that validate, types that contain themselves. An enum of words needs no more than
/// the conformance: `enum Role: String, CaseIterable, Codable, SchemaStated`.
public protocol SchemaStated: Decodable {
    /// What ``Decodable`` accepts and `Encodable` writes. Its example (stated, or made from the
    /// schema) must decode.
    static var jsonSchema: JSONSchema { get }
}

extension SchemaStated where Self: CaseIterable & RawRepresentable, RawValue == String {
    public static var jsonSchema: JSONSchema { .enumeration(allCases.map(\.rawValue)) }
}
