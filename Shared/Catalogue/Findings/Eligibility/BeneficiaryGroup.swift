import Values

/// People of whom rules speak: households and individuals together, by ethnicity; or organisations.
enum BeneficiaryGroup: String, CaseIterable {
    /// Of whatever ethnicity.
    case people
    case kinh
    case minority
    case organizations

    /// Those that rules tell apart: ethnicities only where one of the rules names one.
    static func distinguished(byEthnicity hasEthnicity: Bool) -> [BeneficiaryGroup] {
        hasEthnicity ? [.kinh, .minority, .organizations] : [.people, .organizations]
    }

    /// Whether a rule's criterion is about some of them.
    func isMeant(by criterion: Criterion) -> Bool {
        switch self {
        case .people: criterion.isPeople
        case .kinh: criterion.isPeople && criterion.ethnicity != .minority
        case .minority: criterion.isPeople && criterion.ethnicity != .kinh
        case .organizations: criterion.who == .organization
        }
    }

    var name: LocalizedText {
        let people = LocalizedText(vi: "hộ gia đình, cá nhân", en: "households and individuals")
        return switch self {
        case .people: people
        case .kinh: Self.joined(people, Criterion.Ethnicity.kinh.name)
        case .minority: Self.joined(people, Criterion.Ethnicity.minority.name)
        case .organizations: Criterion.Subject.organization.name
        }
    }

    private static func joined(_ one: LocalizedText, _ two: LocalizedText) -> LocalizedText {
        LocalizedText(vi: "\(one.vi) \(two.vi)", en: "\(one.en) (\(two.en))")
    }
}

extension Criterion {
    var isPeople: Bool { who == .household || who == .individual }

    var hasEthnicity: Bool { isPeople && ethnicity != nil }

    /// Whether it says of whom it speaks more than that they take part.
    var isLimiting: Bool { ethnicity != nil || poverty != nil || area != nil }
}
