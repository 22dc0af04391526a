import Values

extension Phrases {
    /// One's own account.
    static let account: [String: LocalizedText] = [
        "account_title": .init(vi: "Tài khoản của tôi", en: "My account"),
        "display_name": .init(vi: "Họ và tên", en: "Name"),
        "permissions": .init(vi: "Quyền sử dụng", en: "May do"),
        "unassigned": .init(vi: "Chưa được phân công vai trò nào.", en: "No role is assigned."),
        "sessions": .init(vi: "Đang đăng nhập tại", en: "Signed in at"),
        "end_session": .init(vi: "Kết thúc phiên", en: "End session"),
        "set_up": .init(vi: "Thiết lập", en: "Set up"),
        "change_password": .init(vi: "Đổi mật khẩu", en: "Change password"),
        "current_password": .init(vi: "Mật khẩu hiện tại", en: "Present password"),
        "new_password": .init(vi: "Mật khẩu mới", en: "New password"),
        "new_password_hint": .init(
            vi:
                "Từ 12 ký tự; dấu cách và chữ có dấu đều được. Một câu dài dễ nhớ tốt hơn một từ khó nhớ.",
            en: "12 characters or more, spaces and accents too. A long sentence beats a hard word."
        ),
        "password_again": .init(vi: "Nhập lại mật khẩu mới", en: "New password again"),
        "password_demanded": .init(
            vi: "Mật khẩu này do người khác cấp. Hãy đổi mật khẩu trước khi làm việc.",
            en: "Somebody else gave this password. Change it before anything else."
        ),
        "done_password_changed": .init(
            vi: "Đã đổi mật khẩu; các phiên đăng nhập khác đã kết thúc.",
            en: "The password is changed; your other sessions are over."
        ),
        "done_session_ended": .init(vi: "Đã kết thúc phiên đăng nhập.", en: "The session is over."),
    ]

    /// The second factor.
    static let secondFactor: [String: LocalizedText] = [
        "second_factor": .init(vi: "Xác thực hai bước", en: "Second factor"),
        "second_factor_on": .init(vi: "Đang bật.", en: "It is on."),
        "second_factor_off": .init(vi: "Chưa bật.", en: "It is off."),
        "second_factor_needed": .init(
            vi:
                "Vai trò ký, phê duyệt hoặc quản trị chỉ dùng được sau khi bật xác thực hai bước tại trang “Tài khoản của tôi”.",
            en:
                "Roles that sign, approve or administer need a second factor: set it up at “My account”."
        ),
        "second_factor_text": .init(
            vi:
                "Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã 6 số do ứng dụng xác thực trên điện thoại tạo ra.",
            en:
                "Beside the password, each sign-in needs a code of 6 digits from an app on your phone."
        ),
        "second_factor_begin": .init(vi: "Bắt đầu thiết lập", en: "Begin"),
        "second_factor_scan": .init(
            vi: "Mở ứng dụng xác thực trên điện thoại và quét mã dưới đây.",
            en: "Open the authenticator app on your phone and scan this code."
        ),
        "second_factor_type": .init(
            vi: "Nhập mã 6 số mà ứng dụng hiển thị.",
            en: "Enter the 6 digits that the app shows."
        ),
        "second_factor_secret": .init(
            vi: "Không quét được thì nhập khóa này vào ứng dụng:",
            en: "If it cannot be scanned, type this key into the app:"
        ),
        "one_time_code": .init(vi: "Mã xác thực", en: "Code"),
        "one_time_code_hint": .init(
            vi: "Mã 6 số của ứng dụng trên điện thoại, hoặc một mã dự phòng.",
            en: "The 6 digits of the app on your phone, or a recovery code."
        ),
        "second_factor_confirm": .init(vi: "Xác nhận", en: "Confirm"),
        "second_factor_wrong": .init(
            vi: "Mã không đúng. Hãy chờ mã mới rồi nhập lại.",
            en: "The code is not right. Wait for the next one."
        ),
        "second_factor_password_wrong": .init(
            vi: "Mật khẩu không đúng.",
            en: "The password is not right."
        ),
        "second_factor_done": .init(
            vi: "Đã bật xác thực hai bước.",
            en: "The second factor is on."
        ),
        "recovery_text": .init(
            vi:
                "Mỗi mã dự phòng dưới đây dùng được một lần thay cho điện thoại. Hãy in hoặc chép ra giấy và cất kỹ; các mã này không hiển thị lại.",
            en:
                "Each of these codes stands for the phone once. Print them or write them down: they are not shown again."
        ),
        "second_factor_remove_text": .init(
            vi: "Muốn đổi điện thoại, hãy tắt rồi thiết lập lại.",
            en: "For another phone, turn it off and set it up again."
        ),
        "second_factor_lost": .init(
            vi:
                "Chỉ dùng khi người này mất cả điện thoại và mã dự phòng; mọi phiên đăng nhập kết thúc.",
            en: "Only where phone and recovery codes are lost; all sessions end."
        ),
        "second_factor_remove": .init(vi: "Tắt xác thực hai bước", en: "Turn it off"),
    ]
}
