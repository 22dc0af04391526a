import Values
import Vietnamese

/// A rule that a new password breaks, in words for whoever chose it; of the password it says nothing.
struct PasswordViolation: Hashable, Sendable {
    let rule: PasswordRule
    let text: LocalizedText

    static func tooShort(least: Int) -> PasswordViolation {
        PasswordViolation(
            rule: .tooShort,
            text: LocalizedText(
                vi: "Mật khẩu phải có ít nhất \(least) ký tự.",
                en: "The password must have at least \(least) characters."
            )
        )
    }

    static func tooLong(most: Int) -> PasswordViolation {
        PasswordViolation(
            rule: .tooLong,
            text: LocalizedText(
                vi: "Mật khẩu không được dài quá \(most) ký tự.",
                en: "The password must not have more than \(most) characters."
            )
        )
    }

    /// - Parameter count: how often it was seen.
    static func breached(count: Int64) -> PasswordViolation {
        PasswordViolation(
            rule: .breached,
            text: LocalizedText(
                vi: """
                    Mật khẩu này đã xuất hiện \(Language.vi.number(count)) lần trong dữ liệu bị lộ \
                    của các hệ thống khác; hãy chọn mật khẩu khác.
                    """,
                en: """
                    This password was seen \(Language.en.number(count)) times in data stolen from \
                    other systems; choose another one.
                    """
            )
        )
    }

    /// That the password is little more than pieces of some kind.
    static func guessable(_ kind: GuessablePiece.Kind) -> PasswordViolation {
        let name = kind.name
        return PasswordViolation(
            rule: kind.rule,
            text: LocalizedText(
                vi: "Mật khẩu dễ đoán: có \(name.vi), phần còn lại quá ngắn.",
                en: "The password is easily guessed: it has \(name.en), and too little else."
            )
        )
    }
}
