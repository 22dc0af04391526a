public import JSONSchema
public import Values

/// Who or what a node is for, and who comes first; it is executed by whoever selects beneficiaries.
public struct BeneficiaryRule: Quoted {
    public let code: ItemCode
    /// `nil` for the plan's general rule.
    public let node: NodeCode?
    public let kind: Kind
    /// The rule in short.
    public let text: String
    /// `false` where the words ask for more than `criteria` can say: sex, a list of groups, who heads the household.
    public let isComplete: Bool?
    /// Any of them; none where the rule is not about who or where.
    public let criteria: [Criterion]?
    public let aims: [CatalogueCode]?
    public let threshold: Threshold?
    /// The place among priorities; `nil` where the plan ranks none.
    public let rank: Int?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    public enum Kind: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// Where the plan applies.
        case scope
        /// Who may be supported.
        case eligibility
        /// What has to be so as well.
        case condition
        case priority
        /// What must not be so.
        case exclusion

        public var name: LocalizedText {
            switch self {
            case .scope: LocalizedText(vi: "Phạm vi", en: "Scope")
            case .eligibility: LocalizedText(vi: "Đối tượng", en: "Who may be supported")
            case .condition: LocalizedText(vi: "Điều kiện", en: "Condition")
            case .priority: LocalizedText(vi: "Ưu tiên", en: "Priority")
            case .exclusion: LocalizedText(vi: "Loại trừ", en: "Exclusion")
            }
        }
    }

    /// A value that something has to be held against.
    public struct Threshold: Hashable, Codable, Sendable {
        public let `operator`: TargetOperator
        public let value: ExactNumber
        public let unitOfMeasure: String

        enum CodingKeys: String, CodingKey {
            case `operator`
            case value
            case unitOfMeasure = "unit_of_measure"
        }
    }

    enum CodingKeys: String, CodingKey {
        case code
        case node
        case kind
        case text
        case isComplete = "is_complete"
        case criteria
        case aims
        case threshold
        case rank
        case words
        case line
        case lastLine = "last_line"
    }
}
