public import Values

/// A place where a plan's figures do not agree (*Rà soát số liệu kế hoạch*).
///
/// It accuses nobody: it shows both values and where they come from.
public struct PlanFinding: Hashable, Sendable {
    /// What kind of place it is, for the person who has to look at it.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// Sai lệch số học.
        case arithmetic
        /// Khác nhau giữa các mục.
        case conflict
        /// Cần làm rõ.
        case unclear
    }

    /// Names the finding within its plan, as long as both values stay what they are.
    ///
    /// `arithmetic-plan-development-investment-central-…` and 16 hexadecimal digits. An
    /// acknowledgement of it never covers other values.
    public let id: String
    public let kind: Kind
    /// The place; `nil` for the plan as a whole.
    public let node: NodeCode?
    public let cell: MoneyCell
    public let stated: Money
    public let computed: Money
    /// Stated less computed.
    public let difference: Money
    /// The words that state the amount.
    public let source: Quotation
    /// What the computed amount is the sum of, by node.
    public let parts: [StatedFigure]
    /// One sentence.
    public let text: LocalizedText
}

extension PlanFinding.Kind {
    public var name: LocalizedText {
        switch self {
        case .arithmetic: LocalizedText(vi: "Sai lệch số học", en: "Arithmetic difference")
        case .conflict:
            LocalizedText(vi: "Khác nhau giữa các mục", en: "Sections that differ")
        case .unclear: LocalizedText(vi: "Cần làm rõ", en: "To be clarified")
        }
    }
}
