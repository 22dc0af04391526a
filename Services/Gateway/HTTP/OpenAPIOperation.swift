import AccessControl
import JSONSchema
import RPC
import Values

/// One method as an operation of the OpenAPI document.
struct OpenAPIOperation: Sendable {
    let contract: Contract
    let route: Route
    let request: JSONSchema
    let reply: JSONSchema

    func node(in language: Language) -> JSONNode {
        var members: [(String, JSONNode)] = [
            ("operationId", JSONNode(.string(contract.name))),
            ("summary", JSONNode(.string(contract.summary[language]))),
            ("tags", [JSONNode(.string(contract.service))]),
            ("parameters", JSONNode(.array(parameters))),
        ]
        if let body { members.append(("requestBody", body)) }
        members.append(("responses", responses))
        if case .requires(let permission) = contract.access {
            members.append(("x-permission", JSONNode(.string(permission.rawValue))))
        }
        return JSONNode(members: members)
    }

    /// Path parameters, then what a request without a body carries in the query, then the headers of a write.
    private var parameters: [JSONNode] { pathParameters + queryParameters + headers }

    private var pathParameters: [JSONNode] {
        request.properties.filter { route.pathParameters.contains($0.name) }.map {
            parameter($0.name, in: "path", isRequired: true, $0.schema)
        }
    }

    private var queryParameters: [JSONNode] {
        guard !hasBody else { return [] }
        return bodyMembers.map {
            let isRequired = request.required.contains($0.name)
            return parameter($0.name, in: "query", isRequired: isRequired, $0.schema)
        }
    }

    private var hasBody: Bool { route.verb != .get && route.verb != .delete }

    private var bodyMembers: [JSONSchema.Property] {
        request.properties.filter { !route.pathParameters.contains($0.name) }
    }

    private var headers: [JSONNode] {
        guard contract.idempotency == .keyed else { return [] }
        let text = JSONSchema.string(minLength: 1, maxLength: 128)
        let texts = ["Idempotency-Key", "If-Match"].map {
            parameter($0, in: "header", isRequired: false, text)
        }
        return contract.allowsDryRun ? texts + [dryRun] : texts
    }

    /// Everything is done and nothing kept; the answer carries the header, too.
    private var dryRun: JSONNode {
        var yes = JSONSchema.string()
        yes.enumeration = [.string(Meta.yes)]
        return parameter("Dry-Run", in: "header", isRequired: false, yes)
    }

    private func parameter(
        _ name: String,
        in place: String,
        isRequired: Bool,
        _ schema: JSONSchema
    ) -> JSONNode {
        [
            "name": JSONNode(.string(name)),
            "in": JSONNode(.string(place)),
            "required": JSONNode(.bool(isRequired)),
            "schema": schema.node,
        ]
    }

    private var body: JSONNode? {
        guard hasBody, !bodyMembers.isEmpty else { return nil }
        var schema = request
        schema.properties = bodyMembers
        schema.required.subtract(route.pathParameters)
        return ["required": true, "content": ["application/json": ["schema": schema.node]]]
    }

    /// A file is told as its text, whatever it is on the wire.
    private var content: JSONNode {
        let isJSON = route.produces == "application/json"
        let schema = isJSON ? reply : JSONSchema.string()
        return JSONNode(members: [(route.produces, ["schema": schema.node])])
    }

    private var responses: JSONNode {
        [
            "200": [
                "description": "OK",
                "content": content,
            ],
            "default": ["$ref": "#/components/responses/Problem"],
        ]
    }
}
