/// Finds schemas by decoding types from nothing, and remembers which types it is inside of.
final class SchemaProbe {
    private var path: [any Decodable.Type] = []

    func schema(of type: any Decodable.Type) throws -> JSONSchema {
        if let stated = type as? any SchemaStated.Type { return stated.jsonSchema }
        return try probe(type).schema
    }

    /// A type's schema and a value of it, for the decoder that asked.
    func value<T: Decodable>(_ type: T.Type) throws -> (schema: JSONSchema, value: T) {
        guard let stated = type as? any SchemaStated.Type else { return try probe(type) }
        let schema = stated.jsonSchema
        do {
            return (schema, try JSONNode(schema.exampleValue).decoded())
        } catch {
            throw SchemaProbeError(type, "the example of its stated schema does not decode")
        }
    }

    func probe<T: Decodable>(_ type: T.Type) throws -> (schema: JSONSchema, value: T) {
        guard !path.contains(where: { $0 == type }) else {
            throw SchemaProbeError(type, "it contains itself")
        }
        path.append(type)
        defer { path.removeLast() }
        let shape = ProbedShape(probe: self)
        do {
            let value = try type.init(from: ProbingDecoder(shape: shape, codingPath: []))
            // A struct without members asks for nothing, and is written as `{}`.
            return (shape.isUntouched ? .object([:]) : shape.schema, value)
        } catch let error as SchemaProbeError {
            throw error
        } catch {
            throw SchemaProbeError(type, "it refuses the values of a probe")
        }
    }
}

/// What a type has asked its decoder for so far.
final class ProbedShape {
    private enum Content {
        case nothing
        case leaf(JSONSchema)
        case elements(ProbedShape)
        case members([(name: String, shape: ProbedShape)])
        case values(ProbedShape)
    }

    let probe: SchemaProbe
    private var content = Content.nothing
    var isNullable = false
    var isOptional = false

    init(probe: SchemaProbe) {
        self.probe = probe
    }

    var isUntouched: Bool {
        if case .nothing = content { true } else { false }
    }

    var schema: JSONSchema {
        let schema: JSONSchema =
            switch content {
            case .nothing: .anything
            case .leaf(let leaf): leaf
            case .elements(let element): .array(of: element.schema)
            case .values(let value): .dictionary(of: value.schema)
            case .members(let members): Self.object(members)
            }
        return isNullable ? schema.nullable : schema
    }

    private static func object(_ members: [(name: String, shape: ProbedShape)]) -> JSONSchema {
        var schema = JSONSchema(types: [.object])
        schema.properties = members.map {
            JSONSchema.Property(name: $0.name, schema: $0.shape.schema)
        }
        schema.required = Set(members.filter { !$0.shape.isOptional }.map(\.name))
        schema.additionalProperties = .refused
        return schema
    }

    /// A value of a type, its schema taken down.
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        if let (schema, value) = Self.primitive(type) {
            content = .leaf(schema)
            return value
        }
        let (schema, value) = try probe.value(type)
        content = .leaf(schema)
        return value
    }

    func becomeObject() {
        if case .nothing = content { content = .members([]) }
    }

    func member(_ name: String) -> ProbedShape {
        switch content {
        case .values(let value): return value
        case .members(let members):
            if let known = members.first(where: { $0.name == name }) { return known.shape }
            let shape = ProbedShape(probe: probe)
            content = .members(members + [(name, shape)])
            return shape
        default: return ProbedShape(probe: probe)
        }
    }

    /// Its type asks which names there are, so the names are free.
    func becomeDictionary() {
        content = .values(ProbedShape(probe: probe))
    }

    func element() -> ProbedShape {
        if case .elements(let element) = content { return element }
        let element = ProbedShape(probe: probe)
        content = .elements(element)
        return element
    }

    private static func primitive<T>(_ type: T.Type) -> (JSONSchema, T)? {
        let found: (JSONSchema, Any)? =
            switch type {
            case is Bool.Type: (.boolean, false)
            case is String.Type: (.string(), "")
            case is Double.Type: (.number, 0.0)
            case is Float.Type: (.number, Float(0))
            case let integer as any FixedWidthInteger.Type: integer.probed
            default: nil
            }
        guard let found, let value = found.1 as? T else { return nil }
        return (found.0, value)
    }
}

extension FixedWidthInteger {
    /// Stated are only the bounds that lie within the 64 bits that every integer has.
    fileprivate static var probed: (JSONSchema, Any) {
        let minimum = Int64(exactly: Self.min).flatMap { $0 == .min ? nil : $0 }
        let maximum = Int64(exactly: Self.max).flatMap { $0 == .max ? nil : $0 }
        return (.integer(minimum: minimum, maximum: maximum), Self.zero)
    }
}
