import Values

extension Phrases {
    /// Signing in and out.
    static let session: [String: LocalizedText] = [
        "sign_in_title": .init(vi: "Đăng nhập", en: "Sign in"),
        "sign_in": .init(vi: "Đăng nhập", en: "Sign in"),
        "username": .init(vi: "Tên đăng nhập", en: "User name"),
        "password": .init(vi: "Mật khẩu", en: "Password"),
        "sign_in_help": .init(
            vi: "Quên mật khẩu: liên hệ người quản trị hệ thống của huyện để được cấp lại.",
            en: "A forgotten password: ask the district's administrator for a new one."
        ),
        "sign_in_kept": .init(
            vi:
                "Phiên làm việc đã hết hạn. Nội dung đang nhập được giữ lại; hãy đăng nhập để tiếp tục.",
            en: "The session has expired. What you were entering is kept; sign in to go on."
        ),
        "no_cookie": .init(
            vi:
                "Trình duyệt không lưu phiên đăng nhập. Hãy cho phép cookie và mở hệ thống bằng địa chỉ https://.",
            en:
                "The browser has not kept the session. Allow cookies and open the system at its https:// address."
        ),
        "resume_title": .init(vi: "Đã đăng nhập lại", en: "Signed in again"),
        "resume_text": .init(
            vi: "Nội dung đang nhập trước khi hết phiên vẫn còn. Bấm tiếp tục để kiểm tra rồi ghi.",
            en:
                "What you were entering when the session ended is still there. Go on to check and save it."
        ),
        "resume": .init(vi: "Tiếp tục", en: "Go on"),
    ]
}
