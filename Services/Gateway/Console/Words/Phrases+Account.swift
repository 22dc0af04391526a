import Values

extension Phrases {
    /// One's own account.
    static let account: [String: LocalizedText] = [
        "account_title": .init(vi: "Tài khoản của tôi", en: "My account"),
        "display_name": .init(vi: "Họ và tên", en: "Name"),
        "permissions": .init(vi: "Quyền sử dụng", en: "May do"),
        "account_password": .init(
            vi: "Muốn đổi mật khẩu, hãy liên hệ người quản trị hệ thống.",
            en: "To change the password, ask the administrator."
        ),
    ]
}
