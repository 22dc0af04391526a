public import JSONSchema
public import Values

/// How a measured value is held against a target's.
public enum TargetOperator: String, CaseIterable, Codable, Sendable, SchemaStated {
    /// `từ … trở lên`.
    case atLeast = "at_least"
    /// `trên`.
    case moreThan = "more_than"
    case atMost = "at_most"
    /// `dưới`.
    case lessThan = "less_than"
    /// A bare value: at least that, or at most where lower is better.
    case equal
    /// `duy trì`: it is so already, and stays so.
    case maintain

    public var name: LocalizedText {
        switch self {
        case .atLeast: LocalizedText(vi: "từ mức này trở lên", en: "at least")
        case .moreThan: LocalizedText(vi: "trên mức này", en: "more than")
        case .atMost: LocalizedText(vi: "không quá mức này", en: "at most")
        case .lessThan: LocalizedText(vi: "dưới mức này", en: "less than")
        case .equal: LocalizedText(vi: "đạt mức này", en: "this value")
        case .maintain: LocalizedText(vi: "duy trì mức này", en: "maintain")
        }
    }
}
