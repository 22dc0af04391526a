/// Nguồn vốn: where the money comes from.
///
/// It says nothing of what it may be spent on.
public enum FundingSource: String, CaseIterable, Codable, Sendable {
    /// Ngân sách trung ương.
    case central
    /// Ngân sách tỉnh.
    case province
    /// Ngân sách huyện.
    case district
    /// Ngân sách xã.
    case commune
    /// Vốn huy động, đóng góp của nhân dân.
    case contribution
    /// Vốn tín dụng chính sách: not an expenditure of a budget.
    case credit
    /// Vốn lồng ghép từ các chương trình khác: never inside the programme's own total.
    case integrated

    public var name: LocalizedText {
        switch self {
        case .central: LocalizedText(vi: "Ngân sách trung ương", en: "Central budget")
        case .province: LocalizedText(vi: "Ngân sách tỉnh", en: "Provincial budget")
        case .district: LocalizedText(vi: "Ngân sách huyện", en: "District budget")
        case .commune: LocalizedText(vi: "Ngân sách xã", en: "Commune budget")
        case .contribution:
            LocalizedText(
                vi: "Vốn huy động, đóng góp của nhân dân",
                en: "Mobilised contribution"
            )
        case .credit: LocalizedText(vi: "Vốn tín dụng chính sách", en: "Policy credit")
        case .integrated: LocalizedText(vi: "Vốn lồng ghép", en: "Integrated funds")
        }
    }
}
