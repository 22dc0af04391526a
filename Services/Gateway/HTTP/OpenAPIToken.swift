import JSONSchema
import Values

/// How programs get their tokens, as the OpenAPI document tells it.
enum OpenAPIToken {
    static func node(in language: Language) -> JSONNode {
        let summary = LocalizedText(
            vi: "Cấp mã truy cập cho phần mềm của cơ quan khác (RFC 6749, RFC 7523)",
            en: "An access token for another office's program (RFC 6749, RFC 7523)"
        )
        return [
            "operationId": "access.Token",
            "summary": JSONNode(.string(summary[language])),
            "tags": ["access"],
            "security": [],
            "requestBody": [
                "required": true,
                "content": ["application/x-www-form-urlencoded": ["schema": request]],
            ],
            "responses": [
                "200": response("OK", JSONSchema.of(TokenRoutes.Given.self)),
                "400": response("invalid_request, unsupported_grant_type", refused),
                "401": response("invalid_client", refused),
                "429": response("slow_down", refused),
                "default": ["$ref": "#/components/responses/Problem"],
            ],
        ]
    }

    private static let refused = JSONSchema.of(TokenRoutes.Refused.self)

    private static let request: JSONNode = [
        "type": "object",
        "required": ["grant_type", "client_assertion_type", "client_assertion"],
        "properties": [
            "grant_type": ["type": "string", "enum": [JSONNode(.string(TokenRequest.grant))]],
            "client_assertion_type": [
                "type": "string", "enum": [JSONNode(.string(TokenRequest.assertionType))],
            ],
            "client_assertion": ["type": "string", "minLength": JSONNode(.integer(1))],
            "client_id": ["type": "string"],
        ],
    ]

    private static func response(_ description: String, _ schema: JSONSchema) -> JSONNode {
        [
            "description": JSONNode(.string(description)),
            "content": ["application/json": ["schema": schema.node]],
        ]
    }
}
