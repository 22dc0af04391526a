import Values

extension Phrases {
    /// Pages in place of those that cannot be shown.
    static let errors: [String: LocalizedText] = [
        "fault_not_found": .init(vi: "Không tìm thấy trang", en: "Page not found"),
        "fault_not_found_advice": .init(
            vi: "Hãy kiểm tra lại địa chỉ, hoặc về trang đầu và tìm theo tên.",
            en: "Check the address, or go to the first page and search by name."
        ),
        "fault_forbidden": .init(vi: "Không có quyền xem", en: "No permission"),
        "fault_forbidden_advice": .init(
            vi:
                "Nếu công việc của bạn cần nội dung này, hãy đề nghị người quản trị hệ thống giao quyền.",
            en: "If your work needs this, ask the administrator for the permission."
        ),
        "fault_passing": .init(vi: "Tạm thời chưa trả lời được", en: "No answer just now"),
        "fault_passing_advice": .init(
            vi:
                "Nội dung đã ghi vẫn còn nguyên. Hãy thử lại sau ít phút; nếu vẫn không được, báo người vận hành.",
            en:
                "Nothing that was saved is lost. Try again in a few minutes; if it goes on, tell the operator."
        ),
        "fault_internal": .init(vi: "Hệ thống gặp lỗi", en: "Something went wrong"),
        "fault_internal_advice": .init(
            vi:
                "Lỗi đã được ghi lại. Hãy thử lại; nếu vẫn gặp, báo người vận hành kèm mã dưới đây.",
            en:
                "The fault has been logged. Try again; if it goes on, tell the operator the reference below."
        ),
        "fault_request": .init(
            vi: "Yêu cầu không thực hiện được",
            en: "The request cannot be done"
        ),
        "fault_request_advice": .init(
            vi: "Hãy quay lại trang trước và làm lại.",
            en: "Go back to the page before and try again."
        ),
        "fault_reference": .init(vi: "Mã tra cứu:", en: "Reference:"),
        "try_again": .init(vi: "Thử lại", en: "Try again"),
        "to_first_page": .init(vi: "Về trang đầu", en: "To the first page"),
    ]
}
