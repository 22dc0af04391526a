import JSONSchema

/// Puts a request's JSON together from fields, each read as its schema says.
struct FieldComposition {
    let schema: JSONSchema
    private var parameters: [(name: String, value: String)] = []
    private var nested: [(name: String, fields: [RequestField])] = []

    init(_ fields: [RequestField], as schema: JSONSchema) {
        self.schema = schema
        for field in fields { add(field) }
    }

    /// The request, and what of it cannot be read; the whole is the service's to check.
    func composed() -> (node: JSONNode, violations: [SchemaViolation]) {
        var violations: [SchemaViolation] = []
        let members = nested.map { name, fields in
            let inner = FieldComposition(fields, as: schema[property: name] ?? JSONSchema())
                .composed()
            violations += inner.violations.map { $0.below(name) }
            return JSONMember(name: name, node: inner.node)
        }
        let body = members.isEmpty ? nil : JSONNode(.object(members))
        let whole = schema.compose(parameters: parameters, body: body)
        return (whole.node, whole.violations + violations)
    }

    private mutating func add(_ field: RequestField) {
        guard let head = field.path.first, field.path.count > 1,
            schema[property: head]?.properties.isEmpty == false
        else {
            return parameters.append((name: field.path.joined(separator: "."), value: field.value))
        }
        var inner = field
        inner.path.removeFirst()
        if let index = nested.firstIndex(where: { $0.name == head }) {
            nested[index].fields.append(inner)
        } else {
            nested.append((name: head, fields: [inner]))
        }
    }
}

extension SchemaViolation {
    fileprivate func below(_ name: String) -> SchemaViolation {
        SchemaViolation(
            path: path.isEmpty ? name : "\(name).\(path)",
            rule: rule,
            line: line,
            column: column,
            message: message
        )
    }
}
