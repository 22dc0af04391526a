public import Values

/// For what somebody asks to see personal data that are masked: it stands in the audit trail beside the reason.
public enum PersonalDataPurpose: String, CaseIterable, Codable, Sendable {
    /// To call the person or the household.
    case contact
    /// To tell whether two records are one person.
    case verification
    /// To pay out what is due.
    case payment
    /// To decide on support that depends on it.
    case support
    /// For an inspection, an audit or a complaint.
    case inspection
}

extension PersonalDataPurpose {
    public var name: LocalizedText {
        switch self {
        case .contact: LocalizedText(vi: "Liên hệ", en: "To get in touch")
        case .verification: LocalizedText(vi: "Xác minh, đối chiếu", en: "To verify")
        case .payment: LocalizedText(vi: "Chi trả", en: "To pay")
        case .support: LocalizedText(vi: "Xét hỗ trợ", en: "To decide on support")
        case .inspection:
            LocalizedText(
                vi: "Thanh tra, kiểm tra, giải quyết khiếu nại",
                en: "Inspection, audit, complaint"
            )
        }
    }
}
