/// Tính chất vốn: what the money may be spent on.
///
/// It says nothing of where it comes from.
public enum CapitalNature: String, CaseIterable, Codable, Sendable {
    /// Vốn đầu tư phát triển.
    case developmentInvestment = "development_investment"
    /// Vốn sự nghiệp; later texts say chi thường xuyên.
    case recurrent

    public var name: LocalizedText {
        switch self {
        case .developmentInvestment:
            LocalizedText(vi: "Vốn đầu tư phát triển", en: "Development investment")
        case .recurrent: LocalizedText(vi: "Vốn sự nghiệp", en: "Recurrent")
        }
    }
}
