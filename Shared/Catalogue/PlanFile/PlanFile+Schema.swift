public import JSONSchema
import Values

extension PlanFile {
    /// The shape of a plan file.
    public static let schema: JSONSchema = .object(
        [
            "$schema": text.described("Where this schema lies, for editors."),
            "kind": .constant("plan"),
            "format": format,
            "plan": cover,
            "nodes": .array(of: node, minItems: 1, maxItems: mostNodes)
                .described("In the plan's order."),
            "figures": .array(of: figure, maxItems: mostFigures)
                .described("Each amount that the plan states, in its order."),
        ],
        optional: ["$schema"]
    ).described("A plan: its cover, its nodes, and every amount that it states.")

    /// ``schema`` as the document that stands in `Schemas/plan.schema.json` for editors.
    public static var schemaDocument: JSONNode {
        let dialect = JSONNode(.string("https://json-schema.org/draft/2020-12/schema"))
        return JSONNode(
            .object([JSONMember(name: "$schema", node: dialect)] + schema.node.members)
        )
    }

    private static let format: JSONSchema = {
        var schema = JSONSchema(types: [.integer])
        schema.const = .integer(1)
        return schema.described("The version of this form.")
    }()

    private static let text = JSONSchema.string(minLength: 1, maxLength: longestText)

    private static let quotationMembers: [JSONSchema.Property] = [
        .init(name: "words", schema: text.described("As printed, its mistakes included.")),
        .init(
            name: "line",
            schema: .integer(minimum: 1, maximum: 1_000_000)
                .described("The line of the plan's text, from 1.")
        ),
        .init(
            name: "last_line",
            schema: .integer(minimum: 1, maximum: 1_000_000)
                .described("The last line, where the words run over several.")
        ),
    ]

    private static let quotation: JSONSchema = {
        var schema = JSONSchema.object([:])
        schema.properties = quotationMembers
        schema.required = ["words", "line"]
        return schema.described("Words of the plan and where they stand.")
    }()

    private static let cover: JSONSchema = .object([
        "code": PlanCode.jsonSchema,
        "title": text,
        "issuer": text,
        "province": text.described("Without “tỉnh”."),
        "unit": .object([
            "code": UnitCode.jsonSchema,
            "name": text,
            "official_code": text.nullable,
        ]),
        "period": .object(["from": PlanYear.jsonSchema, "to": PlanYear.jsonSchema]),
        "document": .object([
            "number": text.nullable,
            "date": CalendarDate.jsonSchema.nullable,
        ]).described("Null where the text has none."),
        "signatory": .object(["capacity": text, "name": text]).nullable,
        "sources": .object(
            [
                "title": quotation,
                "issuer": quotation,
                "province": quotation,
                "unit": quotation,
                "period": quotation,
                "document": quotation,
                "signatory": quotation,
            ],
            optional: ["document", "signatory"]
        ),
    ])

    private static let node: JSONSchema = .object(
        [
            "code": NodeCode.jsonSchema,
            "level": NodeLevel.jsonSchema,
            "parent": NodeCode.jsonSchema.nullable.described("Null for a component project."),
            "title": text.described("Without its number, printing mistakes mended."),
            "title_as_printed": text.described("With its label; where it is not the title."),
            "status": NodeStatus.jsonSchema,
            "source": quotation,
            "status_source": quotation.described("Where the plan states the status."),
        ],
        optional: ["title_as_printed", "status_source"]
    )

    private static let figure: JSONSchema = {
        var schema = JSONSchema.object([
            "node": NodeCode.jsonSchema.nullable.described("Null for the plan as a whole."),
            "nature": CapitalNature.jsonSchema.nullable.described("Null for both together."),
            "source": FundingSource.jsonSchema.nullable.described("Null for all together."),
            "amount_million_vnd": amount,
        ])
        schema.required.formUnion(["words", "line"])
        schema.properties += quotationMembers
        schema.properties.append(
            .init(
                name: "heading",
                schema: text.described("The number of a line that is a sum, not a node: 3.3.")
            )
        )
        return schema
    }()

    private static let amount: JSONSchema = {
        var schema = JSONSchema.number
        schema.minimum = 0
        return schema.described("Triệu đồng, exact, at most six decimals.")
    }()
}
