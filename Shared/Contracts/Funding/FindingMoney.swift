import Catalogue
public import Values

/// Two amounts that a finding compares.
public struct FindingMoney: Codable, Hashable, Sendable {
    /// Absent where both natures are counted together.
    public let nature: CapitalNature?
    /// Absent where all sources are counted together.
    public let source: FundingSource?
    public let stated: Money
    public let computed: Money
    /// Stated less computed.
    public let differenceVND: Int64
    /// What the computed amount is the sum of.
    public let parts: [FindingPart]

    enum CodingKeys: String, CodingKey {
        case nature
        case source
        case stated = "stated_vnd"
        case computed = "computed_vnd"
        case differenceVND = "difference_vnd"
        case parts
    }

    init(_ money: MoneyDifference) {
        nature = money.cell.nature
        source = money.cell.source
        stated = money.stated
        computed = money.computed
        differenceVND = money.difference.vnd
        parts = money.parts.map(FindingPart.init)
    }
}

/// One addend of a recomputed amount.
public struct FindingPart: Codable, Hashable, Sendable {
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

    init(_ figure: StatedFigure) {
        nodeCode = figure.node
        amount = figure.amount
        words = figure.source.words
        line = figure.source.line
    }
}
