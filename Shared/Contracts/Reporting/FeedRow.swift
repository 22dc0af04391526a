public import Catalogue
public import JSONSchema
public import Values

/// One figure of the feed: aggregates alone, no names of persons, no notes.
public struct FeedRow: Codable, Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable, SchemaStated {
        case money
        case task
        case target
    }

    public let kind: Kind
    /// Of the node, task or target.
    public let code: String
    public let name: String
    public let nature: CapitalNature?
    public let source: FundingSource?
    /// Absent where there is no number.
    public let value: ExactNumber?
    /// Of money: recomputed from its parts.
    public let computed: ExactNumber?
    /// `triệu đồng` for money.
    public let unitOfMeasure: String?
    /// Of a target.
    public let comparison: TargetOperator?

    enum CodingKeys: String, CodingKey {
        case kind
        case code
        case name
        case nature
        case source
        case value
        case computed
        case unitOfMeasure = "unit_of_measure"
        case comparison
    }

    public init(
        kind: Kind,
        code: String,
        name: String,
        nature: CapitalNature? = nil,
        source: FundingSource? = nil,
        value: ExactNumber? = nil,
        computed: ExactNumber? = nil,
        unitOfMeasure: String? = nil,
        comparison: TargetOperator? = nil
    ) {
        self.kind = kind
        self.code = code
        self.name = name
        self.nature = nature
        self.source = source
        self.value = value
        self.computed = computed
        self.unitOfMeasure = unitOfMeasure
        self.comparison = comparison
    }
}
