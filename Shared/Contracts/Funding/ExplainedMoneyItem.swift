public import Catalogue
public import Values

/// Money that quantities and costs explain: 200 × 10 + 600 × 3 = 3.800.
public struct ExplainedMoneyItem: Codable, Hashable, Sendable {
    public let nodeCode: NodeCode
    public let nature: CapitalNature
    public let amount: Money
    /// Where the costs come from; `inferred` ones nobody has said.
    public let basis: UnitCost.Basis
    /// In the caller's language.
    public let arithmetic: String
    public let places: [FindingPlaceItem]

    enum CodingKeys: String, CodingKey {
        case nodeCode = "node_code"
        case nature
        case amount = "amount_vnd"
        case basis
        case arithmetic
        case places
    }

    public init(_ money: ExplainedMoney, in language: Language) {
        nodeCode = money.node
        nature = money.nature
        amount = money.amount
        basis = money.basis
        arithmetic = money.arithmetic[language]
        places = money.places.map { FindingPlaceItem($0, in: language) }
    }
}
