public import JSONSchema
import Values

extension PlanFile {
    /// The shape of a plan file.
    public static let schema: JSONSchema = .file(
        kind,
        [
            .init(name: "plan", schema: cover),
            .init(
                name: "nodes",
                schema: .array(of: node, minItems: 1, maxItems: mostNodes)
                    .described("In the plan's order.")
            ),
            .init(
                name: "figures",
                schema: .array(of: figure, maxItems: mostFigures)
                    .described("Each amount that the plan states, in its order.")
            ),
        ] + JSONSchema.fileMembers(of: PlanContent.self),
        optional: Set(PlanContent.CodingKeys.allCases.map(\.rawValue))
    ).described("A plan: its cover, its nodes, every amount that it states, and what else it says.")

    private static let text = JSONSchema.fileText

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

    private static let cover: JSONSchema = .object(coverMembers, optional: ["version"])

    private static let coverMembers: KeyValuePairs<String, JSONSchema> = [
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
        "version": .probed(PlanVersion.self).bounded
            .described("Which of the plans for the same thing this one is."),
    ]

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
            "aims": .array(of: CatalogueCode.jsonSchema, maxItems: 50)
                .described("What the title names, as codes of aims."),
        ],
        optional: ["title_as_printed", "status_source", "aims"]
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
