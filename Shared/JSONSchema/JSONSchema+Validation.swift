extension JSONSchema {
    /// Everything that is wrong with a value, in the order of the text.
    /// - Parameter limit: 100 are more than a person mends at once, and bound the answer's size.
    public func violations(in node: JSONNode, limit: Int = 100) -> [SchemaViolation] {
        var validator = SchemaValidator(limit: limit)
        validator.check(node, against: self)
        return validator.violations
    }
}
