public import Values
import Vietnamese

/// One place that a finding is about, with the plan's words.
public struct FindingPlace: Hashable, Sendable {
    /// `Chỉ tiêu I-03, toàn kế hoạch`.
    public let label: LocalizedText
    /// What is said there, as people print it: `trên 99,8%`; words of the plan stay as they are.
    public let value: LocalizedText?
    public let source: Quotation

    public init(label: LocalizedText, value: LocalizedText? = nil, source: Quotation) {
        self.label = label
        self.value = value
        self.source = source
    }
}

extension FindingPlace {
    /// An amount.
    init(_ figure: StatedFigure) {
        let label = LocalizedText.place(figure.node, figure.cell)
        self.init(label: label, value: figure.amount.inMillions, source: figure.source)
    }

    init(_ task: PlanTask) {
        self.init(
            label: .item("Nhiệm vụ", "Task", task.code, at: task.node),
            value: task.printedQuantity,
            source: task.source
        )
    }

    init(_ objective: Objective) {
        self.init(
            label: .item("Mục tiêu", "Objective", objective.code, at: objective.node),
            source: objective.source
        )
    }

    init(_ target: Target) {
        self.init(
            label: .item("Chỉ tiêu", "Target", target.code, at: target.node),
            value: target.printedValue,
            source: target.source
        )
    }

    init(_ rule: BeneficiaryRule) {
        self.init(
            label: .item("Đối tượng", "Rule", rule.code, at: rule.node),
            value: .same(rule.text),
            source: rule.source
        )
    }

    /// A node's title.
    init(titleOf node: PlanNode) {
        let place = LocalizedText.place(node.code)
        self.init(
            label: LocalizedText(vi: "Tên \(place.vi)", en: "Title of \(place.en)"),
            source: node.source
        )
    }
}
