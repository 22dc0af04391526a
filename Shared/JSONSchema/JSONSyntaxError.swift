public import Values

/// Why a text is not acceptable JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int
    /// `syntax`, or `duplicate` for a name that stands twice in one object.
    public let rule: String
    public let message: LocalizedText

    public init(
        line: Int,
        column: Int,
        rule: String = SchemaRule.syntax,
        message: LocalizedText
    ) {
        self.line = line
        self.column = column
        self.rule = rule
        self.message = message
    }

    /// The same as a violation of the whole text, for answers that list violations.
    public var violation: SchemaViolation {
        SchemaViolation(path: "", rule: rule, line: line, column: column, message: message)
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    public var description: String { "\(line):\(column): \(message.en)" }
}
