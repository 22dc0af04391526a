public import Values

/// One thing that is wrong with a JSON value, for a person and for a program.
public struct SchemaViolation: Hashable, Sendable {
    /// Where: `commitments[3].amount_vnd`; empty for the value as a whole.
    public let path: String
    /// One of ``SchemaRule``.
    public let rule: String
    /// The line in the text, from 1; 0 for a value that was not read from text.
    public let line: Int
    /// The column in the text, likewise.
    public let column: Int
    public let message: LocalizedText

    public init(path: String, rule: String, line: Int, column: Int, message: LocalizedText) {
        self.path = path
        self.rule = rule
        self.line = line
        self.column = column
        self.message = message
    }
}

/// The words by which programs know a violation; they never change.
public enum SchemaRule {
    public static let syntax = "syntax"
    public static let duplicate = "duplicate"
    public static let required = "required"
    public static let type = "type"
    public static let unknownField = "unknown_field"
    public static let enumeration = "enum"
    public static let format = "format"
    public static let minimum = "minimum"
    public static let maximum = "maximum"
    public static let minLength = "min_length"
    public static let maxLength = "max_length"
    public static let minItems = "min_items"
    public static let maxItems = "max_items"
    public static let oneOf = "one_of"
}
