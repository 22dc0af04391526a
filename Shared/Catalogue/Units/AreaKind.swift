public import JSONSchema
public import Values

public enum AreaKind: String, CaseIterable, Codable, Sendable, SchemaStated {
    case province
    case city
    case district
    case commune
    case township
    case ward
    /// Thôn.
    case village
    /// Khu phố.
    case quarter

    /// Đơn vị hành chính cấp xã.
    public var isCommuneLevel: Bool { self == .commune || self == .township || self == .ward }

    public var name: LocalizedText {
        switch self {
        case .province: LocalizedText(vi: "Tỉnh", en: "Province")
        case .city: LocalizedText(vi: "Thành phố", en: "City")
        case .district: LocalizedText(vi: "Huyện", en: "District")
        case .commune: LocalizedText(vi: "Xã", en: "Commune")
        case .township: LocalizedText(vi: "Thị trấn", en: "Township")
        case .ward: LocalizedText(vi: "Phường", en: "Ward")
        case .village: LocalizedText(vi: "Thôn", en: "Village")
        case .quarter: LocalizedText(vi: "Khu phố", en: "Quarter")
        }
    }
}
