import Values

/// Walks a value beside its schema and collects what does not fit.
struct SchemaValidator {
    private(set) var violations: [SchemaViolation] = []
    private let limit: Int
    private var path: [PathStep]

    init(limit: Int, at path: [PathStep] = []) {
        self.limit = limit
        self.path = path
    }

    mutating func check(_ node: JSONNode, against schema: JSONSchema) {
        guard violations.count < limit else { return }
        guard schema.oneOf.isEmpty else { return checkAlternatives(node, schema.oneOf) }
        guard schema.types.isEmpty || schema.types.contains(where: { $0.accepts(node.value) })
        else {
            return report(typeFault(node.value, schema), at: node)
        }
        checkWords(node, schema)
        switch node.value {
        case .null, .bool: break
        case .number(let text): checkNumber(text, node, schema)
        case .string(let text): checkString(text, node, schema)
        case .array(let elements): checkArray(elements, node, schema)
        case .object(let members): checkObject(members, node, schema)
        }
    }

    // MARK: Reporting

    private typealias Fault = (rule: String, message: LocalizedText)

    private mutating func report(_ fault: Fault, at node: JSONNode) {
        guard violations.count < limit else { return }
        violations.append(
            SchemaViolation(
                path: PathStep.text(path),
                rule: fault.rule,
                line: node.line,
                column: node.column,
                message: fault.message
            )
        )
    }

    private mutating func inside(
        _ step: PathStep,
        _ body: (inout SchemaValidator) -> Void
    ) {
        path.append(step)
        body(&self)
        path.removeLast()
    }

    // MARK: Leaves

    /// A whole number that is merely too large is not of the wrong type for a person.
    private func typeFault(_ value: JSONValue, _ schema: JSONSchema) -> Fault {
        guard case .number(let text) = value, schema.types.contains(.integer),
            text.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isNumber || $0 == 0x2D })
        else { return (SchemaRule.type, SchemaMessages.type(schema.types)) }
        let rule = text.hasPrefix("-") ? SchemaRule.minimum : SchemaRule.maximum
        return (rule, SchemaMessages.outOfRange)
    }

    private mutating func checkWords(_ node: JSONNode, _ schema: JSONSchema) {
        let allowed = schema.const.map { [$0] } ?? schema.enumeration
        guard !allowed.isEmpty, !allowed.contains(node.value) else { return }
        report((SchemaRule.enumeration, SchemaMessages.enumeration(allowed)), at: node)
    }

    private mutating func checkNumber(_ text: String, _ node: JSONNode, _ schema: JSONSchema) {
        // Whole numbers are compared as such: a Double holds only 53 bits of them.
        let whole = Int64(text)
        guard let number = whole.map(Double.init) ?? Double(text), number.isFinite else {
            return report((SchemaRule.maximum, SchemaMessages.outOfRange), at: node)
        }
        if let format = schema.format, !format.isValid(text) {
            return report((SchemaRule.format, format.message), at: node)
        }
        if let minimum = schema.minimum, whole.map({ $0 < minimum }) ?? (number < Double(minimum)) {
            report((SchemaRule.minimum, SchemaMessages.minimum(minimum)), at: node)
        }
        if let maximum = schema.maximum, whole.map({ $0 > maximum }) ?? (number > Double(maximum)) {
            report((SchemaRule.maximum, SchemaMessages.maximum(maximum)), at: node)
        }
    }

    private mutating func checkString(_ text: String, _ node: JSONNode, _ schema: JSONSchema) {
        // PostgreSQL cannot store it, and no text of ours has a use for it.
        if text.utf8.contains(0) { report((SchemaRule.format, SchemaMessages.nul), at: node) }
        if let minimum = schema.minLength, text.unicodeScalars.count < minimum {
            report((SchemaRule.minLength, SchemaMessages.minLength(minimum)), at: node)
        }
        if let maximum = schema.maxLength, text.unicodeScalars.count > maximum {
            report((SchemaRule.maxLength, SchemaMessages.maxLength(maximum)), at: node)
        }
        if let format = schema.format, !format.isValid(text) {
            report((SchemaRule.format, format.message), at: node)
        }
    }

    // MARK: Branches

    private mutating func checkArray(
        _ elements: [JSONNode],
        _ node: JSONNode,
        _ schema: JSONSchema
    ) {
        if let minimum = schema.minItems, elements.count < minimum {
            report((SchemaRule.minItems, SchemaMessages.minItems(minimum)), at: node)
        }
        if let maximum = schema.maxItems, elements.count > maximum {
            report((SchemaRule.maxItems, SchemaMessages.maxItems(maximum)), at: node)
        }
        guard !schema.elementSchema.isEmpty else { return }
        for (index, element) in elements.enumerated() where violations.count < limit {
            inside(.index(index)) { $0.check(element, against: schema.elementSchema[0]) }
        }
    }

    private mutating func checkObject(
        _ members: [JSONMember],
        _ node: JSONNode,
        _ schema: JSONSchema
    ) {
        var found = 0
        for member in members where violations.count < limit {
            inside(.name(member.name)) { $0.checkMember(member, schema) }
            if schema.required.contains(member.name) { found += 1 }
        }
        guard found < schema.required.count else { return }
        let missing = schema.required.subtracting(members.map(\.name))
        for name in missing.sorted() {
            inside(.name(name)) {
                $0.report((SchemaRule.required, SchemaMessages.required), at: node)
            }
        }
    }

    private mutating func checkMember(_ member: JSONMember, _ schema: JSONSchema) {
        // By its place and not by a copy of it: a schema is large, and this is done for every member.
        if let place = schema.properties.firstIndex(where: { $0.name == member.name }) {
            return check(member.node, against: schema.properties[place].schema)
        }
        switch schema.additionalProperties {
        case .allowed: break
        case .matching(let others): check(member.node, against: others)
        case .refused:
            report((SchemaRule.unknownField, SchemaMessages.unknownField), at: member.node)
        }
    }

    /// Where no alternative fits, the one that was meant is judged: the one whose words fit, then
    /// the one with the least to mend.
    private mutating func checkAlternatives(_ node: JSONNode, _ alternatives: [JSONSchema]) {
        let outcomes = alternatives.map { alternative in
            var validator = SchemaValidator(limit: limit - violations.count, at: path)
            validator.check(node, against: alternative)
            return validator.violations
        }
        let fitting = outcomes.count { $0.isEmpty }
        if fitting == 1 { return }
        let meant = outcomes.min { Self.distance($0) < Self.distance($1) }
        guard fitting == 0, let meant else {
            return report((SchemaRule.oneOf, SchemaMessages.oneOf), at: node)
        }
        violations.append(contentsOf: meant)
    }

    private static func distance(_ violations: [SchemaViolation]) -> (Int, Int) {
        let foreign = violations.count {
            $0.rule == SchemaRule.enumeration || $0.rule == SchemaRule.type
        }
        return (foreign, violations.count)
    }
}

extension JSONSchema.ValueType {
    /// Whether a value is of this type.
    ///
    /// Whole numbers are written without fraction or exponent: `1.0` and `1e3` are no integers to
    /// the decoders of every language.
    fileprivate func accepts(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.null, .null), (.boolean, .bool), (.number, .number), (.string, .string),
            (.array, .array), (.object, .object):
            true
        case (.integer, .number(let text)): Int64(text) != nil
        default: false
        }
    }
}
