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
    /// Of money: what the plan says, in đồng; absent where it says nothing.
    public let stated: Money?
    /// Of money: recomputed from its parts, in đồng; absent where they are not stated.
    public let computed: Money?
    /// Of a task or a target; absent where it has no number.
    public let value: ExactNumber?
    public let unitOfMeasure: String?
    /// Of a target.
    public let comparison: TargetOperator?

    enum CodingKeys: String, CodingKey {
        case kind
        case code
        case name
        case nature
        case source
        case stated = "stated_vnd"
        case computed = "computed_vnd"
        case value
        case unitOfMeasure = "unit_of_measure"
        case comparison
    }

    public init(
        kind: Kind,
        code: String,
        name: String,
        nature: CapitalNature? = nil,
        source: FundingSource? = nil,
        stated: Money? = nil,
        computed: Money? = nil,
        value: ExactNumber? = nil,
        unitOfMeasure: String? = nil,
        comparison: TargetOperator? = nil
    ) {
        self.kind = kind
        self.code = code
        self.name = name
        self.nature = nature
        self.source = source
        self.stated = stated
        self.computed = computed
        self.value = value
        self.unitOfMeasure = unitOfMeasure
        self.comparison = comparison
    }
}
