import Values

extension Phrases {
    /// People and their assignments.
    static let people: [String: LocalizedText] = [
        "people": .init(vi: "Người dùng", en: "People"),
        "people_search": .init(vi: "Tìm theo họ tên, tên đăng nhập", en: "Find by name"),
        "people_none": .init(
            vi: "Không có người dùng nào trong phạm vi được xem.",
            en: "There is nobody whom you may see."
        ),
        "next_page": .init(vi: "Trang sau", en: "Next page"),
        "chart": .init(vi: "Sơ đồ tổ chức", en: "Organisation chart"),
        "chart_others": .init(vi: "Không thuộc cơ quan nào", en: "Of no organisation"),
        "chart_ended": .init(vi: "Đã kết thúc hoạt động", en: "No longer exists"),
        "person_add": .init(vi: "Thêm người dùng", en: "Add somebody"),
        "person_edit": .init(vi: "Sửa họ tên, cơ quan, chức vụ", en: "Change name and office"),
        "username_hint": .init(
            vi: "Chữ thường không dấu, chữ số, dấu chấm, gạch nối; không đổi được về sau.",
            en: "Lower-case letters, digits, dots, hyphens; it cannot be changed later."
        ),
        "position": .init(vi: "Chức vụ", en: "Position"),
        "state": .init(vi: "Tình trạng", en: "State"),
        "suspended": .init(vi: "Đang bị khóa", en: "Suspended"),
        "no_password": .init(vi: "Chưa cấp mật khẩu", en: "No password yet"),
        "whole_programme": .init(vi: "Toàn chương trình", en: "The whole programme"),
        "assignments": .init(vi: "Phân công", en: "Assignments"),
        "assignment_over": .init(vi: "Đã kết thúc", en: "Over"),
        "assignment_end": .init(vi: "Kết thúc phân công", en: "End the assignment"),
        "last_day": .init(vi: "Ngày cuối cùng", en: "Last day"),
        "last_day_hint": .init(
            vi: "Bỏ trống để kết thúc ngay. Ví dụ 30/06/2025.",
            en: "Leave it empty to end it at once. Such as 30/06/2025."
        ),
        "manage": .init(vi: "Quản lý", en: "Manage"),
        "assign_role": .init(vi: "Phân công vai trò", en: "Assign a role"),
        "assign_text": .init(
            vi:
                "Vai trò có hiệu lực tại đơn vị được chọn và mọi đơn vị trực thuộc, trong thời hạn ghi dưới đây.",
            en: "The role is held for the unit and all below it, from day to day."
        ),
        "assign_unit_hint": .init(
            vi: "Bỏ trống với vai trò của toàn chương trình.",
            en: "Left open for roles of the whole programme."
        ),
        "assign_nodes": .init(vi: "Dự án được giao", en: "Projects"),
        "assign_nodes_hint": .init(
            vi:
                "Chỉ với cơ quan chủ trì, chủ đầu tư: mã kế hoạch/mã dự án, cách nhau bằng dấu phẩy, ví dụ van-quan-2021-2025/3.2.",
            en:
                "Only of lead bodies and project owners: plan/node, separated by commas, such as van-quan-2021-2025/3.2."
        ),
        "suspend": .init(vi: "Tạm khóa tài khoản", en: "Suspend the account"),
        "restore": .init(vi: "Mở lại tài khoản", en: "Let in again"),
        "suspension_text": .init(
            vi: "Tài khoản bị khóa không đăng nhập được và mọi phiên đang mở kết thúc ngay.",
            en: "Whoever is suspended cannot sign in, and all open sessions end at once."
        ),
        "reason": .init(vi: "Lý do", en: "Reason"),
        "given_password": .init(vi: "Cấp mật khẩu mới", en: "Give a new password"),
        "given_password_hint": .init(
            vi: "Mật khẩu ngẫu nhiên hiển thị một lần; người nhận phải đổi khi đăng nhập lần đầu.",
            en: "A random password, shown once, to be changed at the first sign-in."
        ),
        "given_password_text": .init(
            vi: "Hãy trao tận tay người nhận. Mật khẩu này không hiển thị lại.",
            en: "Hand it over in person. It is not shown again."
        ),
        "audit": .init(vi: "Nhật ký thao tác", en: "Audit trail"),
        "audit_none": .init(
            vi: "Không có thao tác nào trong phạm vi được xem.",
            en: "Nothing was done that you may see."
        ),
        "audit_older": .init(vi: "Cũ hơn", en: "Older"),
        "done_person_saved": .init(vi: "Đã ghi.", en: "Saved."),
    ]
}
