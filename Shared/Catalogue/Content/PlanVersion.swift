public import JSONSchema
public import Values

/// Which of the plans for the same thing this one is.
public struct PlanVersion: Quoted {
    public let kind: Kind
    /// The year that an annual plan is for.
    public let year: PlanYear?
    /// The plan that an adjustment changes.
    public let adjusts: PlanCode?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    public enum Kind: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// Dự kiến: announced, not yet decided.
        case proposed
        /// Trung hạn.
        case mediumTerm = "medium_term"
        /// Hằng năm.
        case annual
        /// Điều chỉnh.
        case adjustment
    }

    enum CodingKeys: String, CodingKey {
        case kind
        case year
        case adjusts
        case words
        case line
        case lastLine = "last_line"
    }
}
