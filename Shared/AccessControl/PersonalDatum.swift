public import Values

/// What a record says of a person that is shown to whoever needs it, and as a mask to all others.
public enum PersonalDatum: String, CaseIterable, Codable, Sendable {
    /// Số định danh, căn cước.
    case identityNumber = "identity_number"
    case birthDate = "birth_date"
    case phone
    case bankAccount = "bank_account"
    /// Sức khỏe, khuyết tật.
    case health
}

extension PersonalDatum {
    public var name: LocalizedText {
        switch self {
        case .identityNumber: LocalizedText(vi: "Số định danh", en: "Identity number")
        case .birthDate: LocalizedText(vi: "Ngày sinh", en: "Date of birth")
        case .phone: LocalizedText(vi: "Số điện thoại", en: "Telephone number")
        case .bankAccount: LocalizedText(vi: "Số tài khoản ngân hàng", en: "Bank account")
        case .health: LocalizedText(vi: "Tình trạng sức khỏe", en: "Health")
        }
    }

    /// For what it may be asked for.
    public var purposes: [PersonalDataPurpose] {
        switch self {
        case .identityNumber: [.verification, .payment, .inspection]
        case .birthDate: [.verification, .inspection]
        case .phone: [.contact, .verification]
        case .bankAccount: [.payment, .inspection]
        case .health: [.support, .inspection]
        }
    }

    /// What is shown in place of `text`: enough to tell two apart where both are at hand, too little to use.
    ///
    /// A date of birth keeps its year (a class of age is public in the programme's lists), a number its last digits, at most a
    /// third of them; of health nothing is left, not even how much there was to say.
    public func mask(_ text: String) -> String {
        switch self {
        case .identityNumber, .phone: Self.keepingLast(3, of: text)
        case .bankAccount: Self.keepingLast(4, of: text)
        case .birthDate: Self.dot + Self.dot + "/" + Self.dot + Self.dot + "/" + Self.year(of: text)
        case .health: String(repeating: Self.dot, count: 3)
        }
    }

    private static let dot = "•"

    private static func keepingLast(_ count: Int, of text: String) -> String {
        let kept = min(count, text.count / 3)
        return String(repeating: dot, count: text.count - kept) + text.suffix(kept)
    }

    /// Of `1985-02-20`.
    private static func year(of text: String) -> String {
        CalendarDate(text).map { String($0.year) } ?? String(repeating: dot, count: 4)
    }
}
