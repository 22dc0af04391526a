public import JSONSchema
public import Values

/// A class that a decision gives an area for some time.
public struct AreaClass: Hashable, Codable, Sendable {
    public let area: UnitCode
    public let `class`: Name
    public let validFrom: CalendarDate
    public let validTo: CalendarDate?
    public let decision: Decision

    public enum Name: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// Xã khu vực I.
        case zoneOne = "zone_i"
        /// Xã khu vực II.
        case zoneTwo = "zone_ii"
        /// Xã khu vực III.
        case zoneThree = "zone_iii"
        /// Xã, thôn đặc biệt khó khăn.
        case extremelyDifficult = "extremely_difficult"

        public var name: LocalizedText {
            switch self {
            case .zoneOne: LocalizedText(vi: "Xã khu vực I", en: "Commune of zone I")
            case .zoneTwo: LocalizedText(vi: "Xã khu vực II", en: "Commune of zone II")
            case .zoneThree: LocalizedText(vi: "Xã khu vực III", en: "Commune of zone III")
            case .extremelyDifficult:
                LocalizedText(vi: "Đặc biệt khó khăn", en: "Extremely difficult")
            }
        }
    }

    public struct Decision: Hashable, Codable, Sendable {
        public let number: LineText
        public let date: CalendarDate
        public let issuer: LineText
    }

    enum CodingKeys: String, CodingKey {
        case area
        case `class`
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case decision
    }
}
