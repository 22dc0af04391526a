extension JSONSchema {
    /// Accepts everything.
    public static let anything = JSONSchema()

    public static let boolean = JSONSchema(types: [.boolean])

    /// Any number, fractions included.
    public static let number = JSONSchema(types: [.number])

    /// A whole number of 64 bits, or of the range stated.
    public static func integer(minimum: Int64? = nil, maximum: Int64? = nil) -> JSONSchema {
        var schema = JSONSchema(types: [.integer])
        schema.minimum = minimum
        schema.maximum = maximum
        return schema
    }

    /// A text; lengths in Unicode scalars.
    public static func string(
        minLength: Int? = nil,
        maxLength: Int? = nil,
        format: JSONFormat? = nil
    ) -> JSONSchema {
        var schema = JSONSchema(types: [.string])
        schema.minLength = minLength
        schema.maxLength = maxLength
        schema.format = format
        return schema
    }

    /// One of a few words.
    public static func enumeration(_ words: [String]) -> JSONSchema {
        var schema = JSONSchema(types: [.string])
        schema.enumeration = words.map(JSONValue.string)
        return schema
    }

    /// Exactly this word: what tells the alternatives of ``oneOf(_:)`` apart.
    public static func constant(_ word: String) -> JSONSchema {
        var schema = JSONSchema(types: [.string])
        schema.const = .string(word)
        return schema
    }

    public static func array(
        of items: JSONSchema,
        minItems: Int? = nil,
        maxItems: Int? = nil
    ) -> JSONSchema {
        var schema = JSONSchema(types: [.array])
        schema.items = items
        schema.minItems = minItems
        schema.maxItems = maxItems
        return schema
    }

    /// An object of exactly these members; those not named as optional are required.
    public static func object(
        _ members: KeyValuePairs<String, JSONSchema>,
        optional: Set<String> = []
    ) -> JSONSchema {
        var schema = JSONSchema(types: [.object])
        schema.properties = members.map { Property(name: $0.key, schema: $0.value) }
        schema.required = Set(members.map(\.key)).subtracting(optional)
        schema.additionalProperties = .refused
        return schema
    }

    /// An object whose names are free and whose values are alike.
    public static func dictionary(of values: JSONSchema) -> JSONSchema {
        var schema = JSONSchema(types: [.object])
        schema.additionalProperties = .matching(values)
        return schema
    }

    public static func oneOf(_ alternatives: [JSONSchema]) -> JSONSchema {
        var schema = JSONSchema()
        schema.oneOf = alternatives
        return schema
    }

    /// The same, or null.
    public var nullable: JSONSchema {
        var schema = self
        if !oneOf.isEmpty, !oneOf.contains(where: { $0.types.contains(.null) }) {
            schema.oneOf.append(JSONSchema(types: [.null]))
        }
        if !types.isEmpty, !types.contains(.null) { schema.types.append(.null) }
        if !enumeration.isEmpty, !enumeration.contains(.null) { schema.enumeration.append(.null) }
        if let const {
            schema.enumeration = [const, .null]
            schema.const = nil
        }
        return schema
    }

    /// The same with a line for people.
    public func described(_ description: String) -> JSONSchema {
        var schema = self
        schema.description = description
        return schema
    }

    /// The same with one member's schema changed: what a probe cannot know, such as a limit.
    ///
    /// A member that does not exist is a programmer's error and ends the process.
    public func with(
        _ property: String,
        _ change: (inout JSONSchema) -> Void
    ) -> JSONSchema {
        guard let index = properties.firstIndex(where: { $0.name == property }) else {
            preconditionFailure("The schema has no member “\(property)” to change")
        }
        var schema = self
        change(&schema.properties[index].schema)
        return schema
    }
}
