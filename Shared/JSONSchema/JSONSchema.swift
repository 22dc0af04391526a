/// The part of JSON Schema 2020-12 that the contracts use, as a value.
///
/// An empty schema accepts everything. Limits that are `nil` do not apply.
public struct JSONSchema: Hashable, Sendable {
    /// What a value may be; empty for anything.
    public var types: [ValueType] = []
    public var format: JSONFormat?
    /// The only values accepted; empty for any.
    public var enumeration: [JSONValue] = []
    public var const: JSONValue?
    public var minimum: Int64?
    public var maximum: Int64?
    /// In Unicode scalars, as is `maxLength`.
    public var minLength: Int?
    public var maxLength: Int?
    public var minItems: Int?
    public var maxItems: Int?
    /// The members of an object, in the order in which they are shown.
    public var properties: [Property] = []
    public var required: Set<String> = []
    public var additionalProperties: AdditionalProperties = .allowed
    /// Exactly one of these accepts the value; empty for no such choice.
    public var oneOf: [JSONSchema] = []
    /// For people; in English, as the contracts are.
    public var description: String?
    public var example: JSONValue?

    // A struct cannot hold itself, so the one schema of the elements lies in an array.
    private(set) var elementSchema: [JSONSchema] = []

    /// What the elements of an array are; `nil` for anything.
    public var items: JSONSchema? {
        get { elementSchema.first }
        set { elementSchema = newValue.map { [$0] } ?? [] }
    }

    public init(types: [ValueType] = []) {
        self.types = types
    }

    /// The schema of a member of an object, where it is named.
    public subscript(property name: String) -> JSONSchema? {
        properties.first { $0.name == name }?.schema
    }
}

extension JSONSchema {
    /// The types of JSON Schema.
    public enum ValueType: String, Codable, Sendable, CaseIterable {
        case null
        case boolean
        /// Written without fraction or exponent, and within 64 bits.
        case integer
        case number
        case string
        case array
        case object
    }

    /// A named member of an object.
    public struct Property: Hashable, Sendable {
        public var name: String
        public var schema: JSONSchema

        public init(name: String, schema: JSONSchema) {
            self.name = name
            self.schema = schema
        }
    }

    /// What members that have no name in the schema may be.
    public indirect enum AdditionalProperties: Hashable, Sendable {
        case allowed
        case refused
        case matching(JSONSchema)
    }
}
