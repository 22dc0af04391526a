public import JSONSchema
public import Values

/// How two figures of a plan disagree.
public enum FindingKind: String, CaseIterable, Codable, Sendable, SchemaStated {
    /// Sai lệch số học.
    case arithmetic
    /// Khác nhau giữa các mục.
    case conflict
    /// Cần làm rõ.
    case unclear
}

/// One finding of the plan's check, with both figures, the words they come from, and who has acknowledged it.
public struct PlanFindingItem: Codable, Hashable, Sendable {
    /// Names the finding as long as both figures stay what they are.
    public let findingID: String
    public let kind: FindingKind
    /// One sentence in the caller's language.
    public let text: String
    /// Absent for the plan as a whole.
    public let nodeCode: NodeCode?
    public let nature: CapitalNature?
    public let source: FundingSource?
    public let stated: Money
    public let computed: Money
    /// Stated less computed.
    public let differenceVND: Int64
    public let words: String
    public let line: Int
    /// What the computed figure is the sum of.
    public let parts: [PlanFindingPart]
    public let acknowledgement: FindingAcknowledgement?

    enum CodingKeys: String, CodingKey {
        case findingID = "finding_id"
        case kind
        case text
        case nodeCode = "node_code"
        case nature
        case source
        case stated = "stated_vnd"
        case computed = "computed_vnd"
        case differenceVND = "difference_vnd"
        case words
        case line
        case parts
        case acknowledgement
    }

    public init(
        findingID: String,
        kind: FindingKind,
        text: String,
        nodeCode: NodeCode?,
        nature: CapitalNature?,
        source: FundingSource?,
        stated: Money,
        computed: Money,
        differenceVND: Int64,
        words: String,
        line: Int,
        parts: [PlanFindingPart],
        acknowledgement: FindingAcknowledgement?
    ) {
        self.findingID = findingID
        self.kind = kind
        self.text = text
        self.nodeCode = nodeCode
        self.nature = nature
        self.source = source
        self.stated = stated
        self.computed = computed
        self.differenceVND = differenceVND
        self.words = words
        self.line = line
        self.parts = parts
        self.acknowledgement = acknowledgement
    }
}

/// One addend of a recomputed figure.
public struct PlanFindingPart: Codable, Hashable, Sendable {
    /// Absent where the plan itself states the part.
    public let nodeCode: NodeCode?
    public let amount: Money
    public let words: String
    public let line: Int

    enum CodingKeys: String, CodingKey {
        case nodeCode = "node_code"
        case amount = "amount_vnd"
        case words
        case line
    }

    public init(nodeCode: NodeCode?, amount: Money, words: String, line: Int) {
        self.nodeCode = nodeCode
        self.amount = amount
        self.words = words
        self.line = line
    }
}
