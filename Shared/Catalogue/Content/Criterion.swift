public import JSONSchema
public import Values

/// Who is meant: all that is stated holds together; what is not stated does not matter.
public struct Criterion: Hashable, Codable, Sendable {
    public let who: Subject
    public let ethnicity: Ethnicity?
    public let poverty: [Poverty]?
    public let area: Area?

    public enum Subject: String, CaseIterable, Codable, Sendable, SchemaStated {
        case household
        case individual
        case community
        case organization
        case official
        case work
    }

    public enum Ethnicity: String, CaseIterable, Codable, Sendable, SchemaStated {
        case kinh
        /// Dân tộc thiểu số.
        case minority
    }

    public enum Poverty: String, CaseIterable, Codable, Sendable, SchemaStated {
        case poor
        /// Cận nghèo.
        case nearPoor = "near_poor"
    }

    public enum Area: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// Vùng đồng bào dân tộc thiểu số và miền núi.
        case programmeArea = "programme_area"
        /// Xã, thôn đặc biệt khó khăn.
        case extremelyDifficult = "extremely_difficult"
        /// Xã khu vực II, III.
        case zonesTwoAndThree = "zone_ii_iii"
    }
}

extension Criterion.Subject {
    public var name: LocalizedText {
        switch self {
        case .household: LocalizedText(vi: "hộ gia đình", en: "households")
        case .individual: LocalizedText(vi: "cá nhân", en: "individuals")
        case .community: LocalizedText(vi: "cộng đồng dân cư", en: "communities")
        case .organization:
            LocalizedText(vi: "doanh nghiệp, tổ chức", en: "enterprises and organisations")
        case .official: LocalizedText(vi: "cán bộ", en: "officials")
        case .work: LocalizedText(vi: "công trình", en: "works")
        }
    }
}

extension Criterion.Ethnicity {
    public var name: LocalizedText {
        switch self {
        case .kinh: LocalizedText(vi: "người Kinh", en: "Kinh")
        case .minority: LocalizedText(vi: "người dân tộc thiểu số", en: "ethnic minorities")
        }
    }
}

extension Criterion.Poverty {
    public var name: LocalizedText {
        switch self {
        case .poor: LocalizedText(vi: "nghèo", en: "poor")
        case .nearPoor: LocalizedText(vi: "cận nghèo", en: "near-poor")
        }
    }
}

extension Criterion.Area {
    public var name: LocalizedText {
        switch self {
        case .programmeArea:
            LocalizedText(
                vi: "vùng đồng bào dân tộc thiểu số và miền núi",
                en: "the ethnic-minority and mountainous area"
            )
        case .extremelyDifficult:
            LocalizedText(
                vi: "xã, thôn đặc biệt khó khăn",
                en: "extremely difficult communes and villages"
            )
        case .zonesTwoAndThree:
            LocalizedText(vi: "xã khu vực II, III", en: "communes of zones II and III")
        }
    }
}
