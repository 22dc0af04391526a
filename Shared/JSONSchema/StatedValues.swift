public import FoundationEssentials
public import Values

// The schemas of the value types. They stand here, not beside their types, because `Values` is
// the leaf below: violations are said in its `LocalizedText`, dates are checked by its
// `CalendarDate`.

extension Language: SchemaStated {}
extension CapitalNature: SchemaStated {}
extension FundingSource: SchemaStated {}
extension NodeLevel: SchemaStated {}
extension NodeStatus: SchemaStated {}

extension CalendarDate: SchemaStated {
    public static var jsonSchema: JSONSchema { .string(format: .date) }
}

extension Instant: SchemaStated {
    public static var jsonSchema: JSONSchema { .string(format: .dateTime) }
}

extension YearlyDay: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        return .string(format: .text(Self.self, "yearly-day", pattern: pattern, example: "11-15"))
    }
}

extension PlanYear: SchemaStated {
    public static var jsonSchema: JSONSchema {
        .integer(minimum: Int64(years.lowerBound), maximum: Int64(years.upperBound))
    }
}

extension Money: SchemaStated {
    public static var jsonSchema: JSONSchema { .integer().described("Đồng.") }
}

extension NodeCode: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = #"^[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,3}$"#
        return .string(format: .text(Self.self, "node-code", pattern: pattern, example: "3.2.1"))
    }
}

extension UnitCode: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[a-z0-9-]{1,32}$"
        return .string(format: .text(Self.self, "unit-code", pattern: pattern, example: "tri-le"))
    }
}

extension PlanCode: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[a-z0-9-]{1,64}$"
        let example = "van-quan-2021-2025"
        return .string(format: .text(Self.self, "plan-code", pattern: pattern, example: example))
    }
}

extension ItemCode: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$"
        return .string(format: .text(Self.self, "item-code", pattern: pattern, example: "T-1.1"))
    }
}

extension CatalogueCode: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[a-z0-9-]{1,64}$"
        let example = "van-quan-phong-tckh"
        return .string(
            format: .text(Self.self, "catalogue-code", pattern: pattern, example: example)
        )
    }
}

extension ExactNumber: SchemaStated {
    public static var jsonSchema: JSONSchema {
        var schema = JSONSchema.number.described("Exact, at most six decimals.")
        schema.format = JSONFormat(
            "exact-number",
            example: "3.3",
            message: expectation,
            isValid: { ExactNumber($0) != nil }
        )
        schema.example = .number("3.3")
        return schema
    }
}

extension NoteText: SchemaStated {
    public static var jsonSchema: JSONSchema {
        .string(
            minLength: lengths.lowerBound,
            maxLength: lengths.upperBound,
            format: .text(Self.self, "note-text", example: "Đã đối chiếu.")
        )
    }
}

extension LineText: SchemaStated {
    public static var jsonSchema: JSONSchema {
        .string(
            minLength: lengths.lowerBound,
            maxLength: lengths.upperBound,
            format: .text(Self.self, "line-text", example: "12/QĐ-UBND")
        )
    }
}

extension UUID: SchemaStated {
    public static var jsonSchema: JSONSchema { .string(format: .uuid) }
}

extension JSONFormat {
    /// The form of a value type that reads itself from text.
    public static func text<Value: TextCoded>(
        _ type: Value.Type,
        _ name: String,
        pattern: String? = nil,
        example: String
    ) -> JSONFormat {
        JSONFormat(
            name,
            pattern: pattern,
            example: example,
            message: Value.expectation,
            isValid: { Value($0) != nil }
        )
    }
}
