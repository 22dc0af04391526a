/// What a decision says of a node: a dated fact, which a later decision may change.
public enum NodeStatus: String, CaseIterable, Codable, Sendable {
    /// Có bố trí vốn.
    case funded
    /// Không bố trí vốn: it stands in the plan and has no money of its own.
    case noCapital = "no_capital"
    /// Không thực hiện trên địa bàn.
    case notImplemented = "not_implemented"

    public var name: LocalizedText {
        switch self {
        case .funded: LocalizedText(vi: "Có bố trí vốn", en: "Funded")
        case .noCapital: LocalizedText(vi: "Không bố trí vốn", en: "Without capital")
        case .notImplemented: LocalizedText(vi: "Không thực hiện", en: "Not implemented")
        }
    }
}
