import Values

/// A request's JSON, put together from what a URL and a body carry.
public struct ComposedRequest: Sendable {
    /// The request as an object: parameters first, in the order of the schema, then the body.
    public let node: JSONNode
    /// What cannot be read from the parameters; the request as a whole is still to be validated.
    public let violations: [SchemaViolation]

    /// The request as UTF-8 JSON.
    public var bytes: [UInt8] { node.bytes }
}

extension JSONSchema {
    /// Makes a request of this schema from texts and a body.
    ///
    /// A parameter is read by the schema of the member it names: as a text, a whole number, a
    /// number, `true` or `false`; one that is repeated, or whose member is an array, as an array.
    /// A name the schema does not have, a text that cannot be read so, a repeated parameter whose
    /// member is no array, and a member given by both parameter and body are violations.
    /// - Parameters:
    ///   - parameters: of path and query, decoded, in their order.
    ///   - body: the request's body, an object, where there is one.
    public func compose(
        parameters: [(name: String, value: String)],
        body: JSONNode?
    ) -> ComposedRequest {
        var composer = RequestComposer(schema: self)
        for name in composer.distinctNames(parameters) {
            composer.add(name, parameters.filter { $0.name == name }.map(\.value))
        }
        if let body { composer.add(body: body) }
        return composer.request
    }
}

/// Gathers the members of one request.
private struct RequestComposer {
    /// More parameters than any method has; each is looked for among all.
    private static let mostNames = 64

    let schema: JSONSchema
    private var members: [JSONMember] = []
    private var violations: [SchemaViolation] = []

    init(schema: JSONSchema) {
        self.schema = schema
    }

    var request: ComposedRequest {
        ComposedRequest(node: JSONNode(.object(members)), violations: violations)
    }

    /// The names in the order of the schema, the unknown ones behind.
    func distinctNames(_ parameters: [(name: String, value: String)]) -> [String] {
        let given = Set(parameters.map(\.name))
        let known = schema.properties.map(\.name).filter(given.contains)
        return (known + given.subtracting(known).sorted()).prefix(Self.mostNames).map { $0 }
    }

    mutating func add(_ name: String, _ texts: [String]) {
        guard let property = schema[property: name] else {
            return report(name, SchemaRule.unknownField, SchemaMessages.unknownField)
        }
        if property.types.contains(.array) {
            return addArray(name, texts, of: property.items ?? .string())
        }
        guard let text = texts.first, texts.count == 1 else {
            return report(name, SchemaRule.duplicate, SchemaMessages.givenTwice)
        }
        guard let value = property.coerce(text) else {
            return report(name, SchemaRule.type, SchemaMessages.type(property.types))
        }
        members.append(JSONMember(name: name, node: JSONNode(value)))
    }

    private mutating func addArray(_ name: String, _ texts: [String], of items: JSONSchema) {
        var elements: [JSONNode] = []
        for (index, text) in texts.enumerated() {
            guard let value = items.coerce(text) else {
                let path = "\(name)[\(index)]"
                report(path, SchemaRule.type, SchemaMessages.type(items.types))
                continue
            }
            elements.append(JSONNode(value))
        }
        members.append(JSONMember(name: name, node: JSONNode(.array(elements))))
    }

    mutating func add(body: JSONNode) {
        guard case .object(let bodyMembers) = body.value else {
            return report("", SchemaRule.type, SchemaMessages.type([.object]), at: body)
        }
        let given = Set(members.map(\.name))
        for member in bodyMembers {
            if given.contains(member.name) {
                let message = SchemaMessages.givenTwice
                report(member.name, SchemaRule.duplicate, message, at: member.node)
            } else {
                members.append(member)
            }
        }
    }

    private mutating func report(
        _ name: String,
        _ rule: String,
        _ message: LocalizedText,
        at node: JSONNode? = nil
    ) {
        violations.append(
            SchemaViolation(
                path: name.isEmpty ? "" : PathStep.text([.name(name)]),
                rule: rule,
                line: node?.line ?? 0,
                column: node?.column ?? 0,
                message: message
            )
        )
    }
}

extension JSONSchema {
    /// A text as a value of this schema; `nil` where it cannot be one.
    func coerce(_ text: String) -> JSONValue? {
        if types.isEmpty || types.contains(.string) { return .string(text) }
        if types.contains(.boolean), text == "true" || text == "false" {
            return .bool(text == "true")
        }
        guard types.contains(.integer) || types.contains(.number) else { return nil }
        // A number's text is JSON already, if it is a number and nothing around it.
        guard let number = try? JSONDocument.parse(text).numberText, number == text else {
            return nil
        }
        return .number(number)
    }
}
