import JSONSchema

extension JSONSchema {
    /// The schema of a file whose members are these, with the head that every file has.
    static func file(
        _ kind: String,
        _ members: [Property],
        optional: Set<String> = []
    ) -> JSONSchema {
        var schema = JSONSchema.object(
            [
                "$schema": fileText.described("Where this schema lies, for editors."),
                "kind": .constant(kind),
                "format": fileFormat,
            ],
            optional: ["$schema"]
        )
        schema.properties += members
        schema.required.formUnion(Set(members.map(\.name)).subtracting(optional))
        return schema
    }

    /// The members of a type that a file holds, found by a probe, with a file's limits.
    static func fileMembers(of type: any Decodable.Type) -> [Property] {
        probed(type).bounded.properties
    }

    /// As the document that stands in `Schemas/`.
    var fileDocument: JSONNode {
        let dialect = JSONNode(.string("https://json-schema.org/draft/2020-12/schema"))
        return JSONNode(.object([JSONMember(name: "$schema", node: dialect)] + node.members))
    }

    static let fileText = JSONSchema.string(minLength: 1, maxLength: CatalogueFile.longestText)

    private static let fileFormat: JSONSchema = {
        var schema = JSONSchema(types: [.integer])
        schema.const = .integer(1)
        return schema.described("The version of this form.")
    }()

    /// The same with limits where a probe knows none: of texts, of lists, of numbers.
    var bounded: JSONSchema {
        var schema = self
        if types.contains(.string), format == nil, enumeration.isEmpty, const == nil {
            schema.minLength = minLength ?? 1
            schema.maxLength = maxLength ?? CatalogueFile.longestText
        }
        if types.contains(.integer) {
            schema.minimum = minimum ?? 0
            schema.maximum = maximum ?? 1_000_000_000
        }
        if types.contains(.array) { schema.maxItems = maxItems ?? CatalogueFile.mostItems }
        schema.items = items?.bounded
        schema.properties = properties.map { member in
            Property(name: member.name, schema: Self.bounded(member))
        }
        return schema
    }

    private static let ranges: [String: ClosedRange<Int64>] = [
        "line": 1...1_000_000, "last_line": 1...1_000_000, "month": 1...12, "day": 1...31,
        "rank": 1...1000, "row": 1...1_000_000, "number": 1...1000, "year_offset": 0...5,
    ]

    private static func bounded(_ member: Property) -> JSONSchema {
        var schema = member.schema.bounded
        if let range = ranges[member.name], schema.types.contains(.integer) {
            schema.minimum = range.lowerBound
            schema.maximum = range.upperBound
        }
        return schema
    }
}
