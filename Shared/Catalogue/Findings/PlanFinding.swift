public import JSONSchema
public import Values

/// A place where a plan does not agree with itself or does not say enough (*Rà soát số liệu kế hoạch*).
///
/// It accuses nobody: it shows what the plan says, and where.
public struct PlanFinding: Hashable, Sendable {
    /// What kind of place it is, for the person who has to look at it.
    public enum Kind: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// Sai lệch số học.
        case arithmetic
        /// Khác nhau giữa các mục.
        case conflict
        /// Cần làm rõ.
        case unclear
    }

    /// What of the plan it is about.
    public enum Topic: String, CaseIterable, Codable, Sendable, SchemaStated {
        case money
        case tasks
        case targets
        case rules
        case duties
        case documents
    }

    /// Names the finding within its plan, as long as all that it claims stays what it is.
    ///
    /// `arithmetic-plan-development-investment-central-…` and 16 hexadecimal digits. An
    /// acknowledgement of it never covers other values.
    public let id: String
    public let rule: FindingRule
    /// The place; `nil` for the plan as a whole.
    public let node: NodeCode?
    /// One sentence.
    public let text: LocalizedText
    /// Every place that it is about.
    public let places: [FindingPlace]
    /// The computation as people print it, `200 × 46 = 9.200 ≠ 9.900 (triệu đồng)`.
    public let arithmetic: LocalizedText?
    /// Where an amount is held against what it should be the sum of.
    public let money: MoneyDifference?

    public var kind: Kind { rule.kind }
    public var topic: Topic { rule.topic }
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

extension PlanFinding.Topic {
    public var name: LocalizedText {
        switch self {
        case .money: LocalizedText(vi: "Nguồn vốn", en: "Funding")
        case .tasks: LocalizedText(vi: "Nhiệm vụ", en: "Tasks")
        case .targets: LocalizedText(vi: "Chỉ tiêu", en: "Targets")
        case .rules: LocalizedText(vi: "Đối tượng", en: "Beneficiaries")
        case .duties: LocalizedText(vi: "Tổ chức thực hiện", en: "Duties")
        case .documents: LocalizedText(vi: "Văn bản", en: "Documents")
        }
    }
}
