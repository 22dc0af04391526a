public import Values

/// One cell of the plan's money: a node (or the whole plan), a nature or both, a source or all.
public struct PlanMoneyFigure: Codable, Hashable, Sendable {
    /// Absent for the plan as a whole.
    public let nodeCode: NodeCode?
    public let title: String
    /// Absent where both natures are counted together.
    public let nature: CapitalNature?
    /// Absent where all sources are counted together.
    public let source: FundingSource?
    /// What the plan says, in đồng; absent where it says nothing.
    public let stated: Money?
    /// The sum of its parts, in đồng; absent where no part is stated.
    public let computed: Money?
    /// Stated less computed; absent unless both are there.
    public let differenceVND: Int64?
    /// The plan's own words and the line of its text where they stand.
    public let words: String?
    public let line: Int?

    enum CodingKeys: String, CodingKey {
        case nodeCode = "node_code"
        case title
        case nature
        case source
        case stated = "stated_vnd"
        case computed = "computed_vnd"
        case differenceVND = "difference_vnd"
        case words
        case line
    }

    public init(
        nodeCode: NodeCode?,
        title: String,
        nature: CapitalNature?,
        source: FundingSource?,
        stated: Money?,
        computed: Money?,
        differenceVND: Int64?,
        words: String?,
        line: Int?
    ) {
        self.nodeCode = nodeCode
        self.title = title
        self.nature = nature
        self.source = source
        self.stated = stated
        self.computed = computed
        self.differenceVND = differenceVND
        self.words = words
        self.line = line
    }
}
