public import JSONSchema
public import Values

/// What somebody is within the programme; offices come and go, these stay.
public enum DutyRole: String, CaseIterable, Codable, Sendable, SchemaStated {
    case standingAgency = "standing_agency"
    case finance
    case lead
    /// Chủ đầu tư.
    case projectOwner = "project_owner"
    /// Đơn vị sử dụng ngân sách.
    case budgetUser = "budget_user"
    case coordinating = "co_ordinating"
    case credit
    case communication
    case commune
    case supervisor
    case decision
    case province
    case community

    public var name: LocalizedText {
        switch self {
        case .standingAgency: LocalizedText(vi: "Cơ quan thường trực", en: "Standing agency")
        case .finance: LocalizedText(vi: "Cơ quan tài chính - kế hoạch", en: "Finance")
        case .lead: LocalizedText(vi: "Cơ quan chủ trì", en: "Lead body")
        case .projectOwner: LocalizedText(vi: "Chủ đầu tư", en: "Project owner")
        case .budgetUser:
            LocalizedText(vi: "Đơn vị sử dụng ngân sách", en: "Budget-using unit")
        case .coordinating: LocalizedText(vi: "Cơ quan phối hợp", en: "Co-ordinating body")
        case .credit: LocalizedText(vi: "Tín dụng chính sách", en: "Policy credit")
        case .communication: LocalizedText(vi: "Truyền thông", en: "Communication")
        case .commune:
            LocalizedText(vi: "Ủy ban nhân dân cấp xã", en: "Commune people's committee")
        case .supervisor:
            LocalizedText(vi: "Giám sát, phản biện xã hội", en: "Supervision, social criticism")
        case .decision: LocalizedText(vi: "Cơ quan quyết định", en: "Deciding authority")
        case .province: LocalizedText(vi: "Cấp tỉnh", en: "Province")
        case .community: LocalizedText(vi: "Cộng đồng dân cư", en: "Community")
        }
    }
}
