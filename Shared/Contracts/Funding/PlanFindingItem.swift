public import Catalogue
public import Values

/// One finding of the plan's check: every place that it is about, the arithmetic, and who has acknowledged it.
public struct PlanFindingItem: Codable, Hashable, Sendable {
    /// Names the finding as long as what it claims stays what it is.
    public let findingID: String
    public let kind: PlanFinding.Kind
    public let topic: PlanFinding.Topic
    /// What was looked at, `target_differs`.
    public let rule: FindingRule
    /// One sentence in the caller's language.
    public let text: String
    /// Absent for the plan as a whole.
    public let nodeCode: NodeCode?
    /// In the plan's order; both sides where two differ.
    public let places: [FindingPlaceItem]
    /// The computation as people write it, in triệu đồng, in the caller's language.
    public let arithmetic: String?
    /// Where two amounts are compared.
    public let money: FindingMoney?
    public let acknowledgement: FindingAcknowledgement?

    enum CodingKeys: String, CodingKey {
        case findingID = "finding_id"
        case kind
        case topic
        case rule
        case text
        case nodeCode = "node_code"
        case places
        case arithmetic
        case money
        case acknowledgement
    }

    /// - Parameter language: of the texts.
    public init(
        _ finding: PlanFinding,
        _ acknowledgement: FindingAcknowledgement?,
        in language: Language
    ) {
        findingID = finding.id
        kind = finding.kind
        topic = finding.topic
        rule = finding.rule
        text = finding.text[language]
        nodeCode = finding.node
        places = finding.places.map { FindingPlaceItem($0, in: language) }
        arithmetic = finding.arithmetic?[language]
        money = finding.money.map(FindingMoney.init)
        self.acknowledgement = acknowledgement
    }
}
