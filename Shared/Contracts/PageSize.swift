public import JSONSchema

/// How many items of a list are wanted at a time: what one answer carries easily.
///
/// Its schema says so, so that whoever reads the contract knows; whoever answers has had it checked.
public struct PageSize: Codable, Hashable, Sendable {
    public static let sizes = 1...200

    public let count: Int

    public init(_ count: Int) {
        self.count = count
    }

    public init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}

extension PageSize: SchemaStated {
    public static var jsonSchema: JSONSchema {
        .integer(minimum: Int64(sizes.lowerBound), maximum: Int64(sizes.upperBound))
    }
}

extension PageSize: ExpressibleByIntegerLiteral {
    public init(integerLiteral count: Int) {
        self.init(count)
    }
}
