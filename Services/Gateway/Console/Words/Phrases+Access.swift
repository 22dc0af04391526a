import Values

extension Phrases {
    /// Emergency access, refusals, previews, hand-overs, masked data.
    static let access: [String: LocalizedText] = [
        "why": .init(vi: "Vì sao?", en: "Why?"),
        "why_title": .init(vi: "Vì sao không được", en: "Why not"),
        "why_roles": .init(vi: "Vai trò có quyền này", en: "Roles that have it"),
        "why_whom": .init(
            vi:
                "Nếu công việc của bạn cần quyền này, hãy đề nghị lãnh đạo cơ quan và người quản trị hệ thống phân công.",
            en:
                "If your work needs it, ask your office's leader and the administrator to assign one."
        ),
        "emergency_title": .init(vi: "Truy cập khẩn cấp có lý do", en: "Emergency access"),
        "emergency_take": .init(vi: "Mở truy cập khẩn cấp", en: "Take emergency access"),
        "emergency_text": .init(
            vi:
                "Trong 60 phút, bạn xem được dữ liệu của đơn vị đã chọn mà bình thường không được xem. Lãnh đạo thấy ngay lần truy cập này cùng lý do; mọi thao tác được ghi lại.",
            en:
                "For 60 minutes you see what you do not otherwise see of the unit. Its leaders are shown that at once, with your reason; everything is on record."
        ),
        "emergency_reason_hint": .init(
            vi: "Ít nhất 15 chữ cái: việc gì, vì sao không chờ được.",
            en: "15 letters or more: what it is for, and why it cannot wait."
        ),
        "emergency_open": .init(vi: "Đang mở", en: "Open"),
        "emergency_end": .init(vi: "Kết thúc", en: "End it"),
        "emergency_reviews": .init(vi: "Xem xét truy cập khẩn cấp", en: "Emergency accesses"),
        "emergency_review_text": .init(
            vi: "Các lần truy cập khẩn cấp vào đơn vị thuộc phạm vi phụ trách của bạn.",
            en: "Emergency accesses to units that you answer for."
        ),
        "emergency_none": .init(
            vi: "Không có lần truy cập nào chờ xem xét.",
            en: "There is none to look into."
        ),
        "emergency_note": .init(vi: "Ý kiến (nếu có)", en: "Note (if any)"),
        "emergency_reviewed": .init(vi: "Đã xem xét", en: "Looked into"),
        "emergency_what_was_done": .init(
            vi: "Người này đã làm gì",
            en: "What this person did"
        ),
        "emergency_past": .init(vi: "Đã xem xét", en: "Looked into"),
        "done_emergency_opened": .init(
            vi: "Đã mở truy cập khẩn cấp trong 60 phút. Lãnh đạo đã được báo.",
            en: "Emergency access is open for 60 minutes. The leaders are told."
        ),
        "done_emergency_ended": .init(
            vi: "Đã kết thúc truy cập khẩn cấp.",
            en: "The emergency access is over."
        ),
        "done_emergency_reviewed": .init(vi: "Đã ghi nhận.", en: "Noted."),
        "preview": .init(vi: "Xem với vai trò", en: "See as a role"),
        "preview_text": .init(
            vi:
                "Người giữ vai trò được xem gì, được làm gì, trước khi phân công. Trang này chỉ hiển thị quyền, không hiển thị hồ sơ.",
            en:
                "What somebody with a role would see and may do, before it is assigned. It shows rights and no records."
        ),
        "preview_rights": .init(vi: "Được xem, được làm", en: "May see and do"),
        "preview_reach": .init(vi: "Phạm vi", en: "Reach"),
        "preview_units": .init(vi: "Đơn vị trong phạm vi phân công:", en: "The units:"),
        "preview_second_factor": .init(
            vi: "Vai trò này phải bật xác thực hai bước trước khi dùng được.",
            en: "The role takes a second factor before it can be used."
        ),
        "preview_data": .init(vi: "Dữ liệu cá nhân", en: "Personal data"),
        "preview_no_data": .init(
            vi: "Mọi dữ liệu cá nhân đều bị che.",
            en: "All personal data are masked."
        ),
        "preview_entries": .init(vi: "Biểu nhập được dùng", en: "Entry forms"),
        "preview_no_entries": .init(vi: "Không có biểu nhập nào.", en: "No entry form."),
        "sight_plain": .init(vi: "xem đầy đủ", en: "seen as it is"),
        "sight_on_reason": .init(
            vi: "xem khi nêu mục đích, lý do",
            en: "seen for a purpose, with a reason"
        ),
        "hand_over": .init(vi: "Bàn giao đơn vị", en: "Hand a unit over"),
        "hand_over_text": .init(
            vi:
                "Khi đơn vị sáp nhập, kết thúc: mọi phân công tại đơn vị cũ kết thúc trước ngày bàn giao và tiếp tục tại đơn vị kế thừa. Phân công thừa ủy quyền, thừa lệnh kết thúc, không bàn giao. Dữ liệu cũ giữ nguyên.",
            en:
                "Where a unit merges or ends: all assignments at it end before the day and go on at its successor. What is done for somebody else ends and is not handed over. Records stay as they are."
        ),
        "hand_over_unit": .init(vi: "Đơn vị bàn giao", en: "The unit"),
        "hand_over_successor": .init(vi: "Đơn vị kế thừa", en: "Its successor"),
        "hand_over_from": .init(vi: "Ngày bàn giao", en: "Day of the hand-over"),
        "hand_over_from_hint": .init(
            vi: "Ngày đầu tiên làm việc tại đơn vị kế thừa. Ví dụ 01/07/2025.",
            en: "The first day at the successor, such as 01/07/2025."
        ),
        "done_handed_over": .init(
            vi: "Đã bàn giao các phân công của đơn vị.",
            en: "The unit's assignments are handed over."
        ),
        "phone": .init(vi: "Số điện thoại", en: "Telephone"),
        "phone_none": .init(vi: "Chưa ghi.", en: "None."),
        "phone_own": .init(vi: "Số điện thoại của tôi", en: "My telephone number"),
        "phone_text": .init(
            vi:
                "Chỉ bạn ghi được số này. Lãnh đạo đơn vị xem được; người khác có quyền phải nêu mục đích, lý do và được ghi lại.",
            en:
                "Only you enter it. Your unit's leaders see it; others who may have to say why, which is on record."
        ),
        "phone_hint": .init(
            vi: "Ví dụ 0912 345 678. Bỏ trống để xóa.",
            en: "Such as 0912 345 678. Leave it empty to remove it."
        ),
        "signature": .init(vi: "Khi ký văn bản", en: "When signing"),
        "purpose": .init(vi: "Mục đích", en: "Purpose"),
        "disclose": .init(vi: "Xem đầy đủ", en: "See it in full"),
        "disclose_phone": .init(vi: "Xem số điện thoại", en: "See the telephone number"),
        "disclose_text": .init(
            vi: "Số hiển thị đầy đủ trong 10 phút. Mục đích và lý do được ghi vào nhật ký.",
            en: "It is shown for 10 minutes. Purpose and reason go on record."
        ),
        "done_disclosed": .init(
            vi: "Số điện thoại hiển thị đầy đủ trong 10 phút.",
            en: "The telephone number is shown for 10 minutes."
        ),
        "waiting": .init(vi: "Đang chờ xử lý", en: "Waiting for you"),
    ]
}
