public import Values

extension Role {
    public var name: LocalizedText {
        switch self {
        case .communeOfficer: LocalizedText(vi: "Công chức cấp xã", en: "Commune officer")
        case .communeLeader: LocalizedText(vi: "Lãnh đạo UBND cấp xã", en: "Commune leader")
        case .leadOfficer: LocalizedText(vi: "Cán bộ cơ quan chủ trì", en: "Lead body's officer")
        case .leadLeader: LocalizedText(vi: "Lãnh đạo cơ quan chủ trì", en: "Lead body's leader")
        case .financeOfficer:
            LocalizedText(vi: "Cán bộ tài chính - kế hoạch", en: "Finance officer")
        case .financeLeader:
            LocalizedText(vi: "Lãnh đạo cơ quan tài chính - kế hoạch", en: "Finance leader")
        case .standingOfficer:
            LocalizedText(vi: "Cán bộ cơ quan thường trực", en: "Standing agency's officer")
        case .standingLeader:
            LocalizedText(vi: "Lãnh đạo cơ quan thường trực", en: "Standing agency's leader")
        case .ownerOfficer:
            LocalizedText(
                vi: "Cán bộ chủ đầu tư, đơn vị sử dụng ngân sách",
                en: "Officer of a project owner or budget-using unit"
            )
        case .ownerLeader:
            LocalizedText(
                vi: "Lãnh đạo chủ đầu tư, đơn vị sử dụng ngân sách",
                en: "Leader of a project owner or budget-using unit"
            )
        default: Self.otherNames[self] ?? LocalizedText(vi: rawValue, en: rawValue)
        }
    }

    private static let otherNames: [Role: LocalizedText] = [
        .creditOfficer: LocalizedText(
            vi: "Cán bộ tín dụng chính sách",
            en: "Policy credit officer"
        ),
        .supervisor: LocalizedText(
            vi: "Giám sát, phản biện xã hội",
            en: "Supervision and social criticism"
        ),
        .communicationOfficer: LocalizedText(
            vi: "Cán bộ truyền thông",
            en: "Communication officer"
        ),
        .clerk: LocalizedText(vi: "Văn thư", en: "Clerk"),
        .districtLeader: LocalizedText(vi: "Lãnh đạo UBND huyện", en: "District leader"),
        .overseer: LocalizedText(
            vi: "Theo dõi của HĐND, cấp ủy",
            en: "Reader for the council and the Party committee"
        ),
        .archiveReader: LocalizedText(vi: "Tra cứu lưu trữ", en: "Archive reader"),
        .emergencyReader: LocalizedText(vi: "Truy cập khẩn cấp", en: "Emergency access"),
        .provinceReader: LocalizedText(
            vi: "Tiếp nhận số liệu tổng hợp cấp tỉnh",
            en: "The province's reader of aggregates"
        ),
        .administrator: LocalizedText(vi: "Quản trị hệ thống", en: "Administrator"),
        .operator: LocalizedText(vi: "Người vận hành", en: "Operator"),
        .service: LocalizedText(vi: "Dịch vụ của hệ thống", en: "A service of the system"),
        .monitor: LocalizedText(vi: "Hệ thống giám sát", en: "Monitoring"),
    ]
}
