import Values

/// A part of a password that a guesser tries early.
struct GuessablePiece: Hashable, Sendable {
    enum Kind: CaseIterable, Sendable {
        case repetition
        case sequence
        case date
        case person
        case organisation
        case common
    }

    let kind: Kind
    /// Of the password's letters, as ``PasswordLetters`` counts them.
    let range: Range<Int>
}

extension GuessablePiece.Kind {
    var rule: PasswordRule {
        switch self {
        case .repetition: .repetition
        case .sequence: .sequence
        case .date: .date
        case .person: .person
        case .organisation: .organisation
        case .common: .common
        }
    }

    var name: LocalizedText {
        switch self {
        case .repetition:
            LocalizedText(vi: "ký tự hoặc cụm ký tự lặp lại", en: "repeated characters")
        case .sequence:
            LocalizedText(
                vi: "dãy phím hoặc dãy chữ, số liên tiếp (như qwerty, 123456)",
                en: "keys, letters or digits in a row (such as qwerty, 123456)"
            )
        case .date:
            LocalizedText(vi: "ngày, tháng hoặc năm", en: "a date or a year")
        case .person:
            LocalizedText(
                vi: "tên đăng nhập hoặc họ tên của người dùng",
                en: "the user's own name"
            )
        case .organisation:
            LocalizedText(
                vi: "tên cơ quan, địa phương hoặc tên hệ thống",
                en: "the name of the office, the place or the system"
            )
        case .common:
            LocalizedText(
                vi: "từ mà nhiều người dùng làm mật khẩu (như matkhau, password)",
                en: "a word that many use as a password (such as matkhau, password)"
            )
        }
    }
}
