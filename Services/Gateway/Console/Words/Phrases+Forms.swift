import Values

extension Phrases {
    /// Forms that enter something with its document.
    static let forms: [String: LocalizedText] = [
        "optional": .init(vi: "không bắt buộc", en: "optional"),
        "by_district": .init(vi: "Thời hạn nội bộ của huyện", en: "Set by the district"),
        "basis": .init(vi: "Văn bản làm căn cứ", en: "The document it rests on"),
        "form_kept": .init(
            vi: "Nội dung đã nhập vẫn được giữ; bấm Thử lại để gửi lần nữa.",
            en: "What you entered is kept; press Try again to send it once more."
        ),
        "choose": .init(vi: "– Chọn –", en: "– Choose –"),
        "save": .init(vi: "Lưu", en: "Save"),
        "withdraw_button": .init(vi: "Thu hồi", en: "Withdraw"),
        "plan_says": .init(vi: "Kế hoạch ghi:", en: "The plan says:"),
        "entered_already": .init(vi: "Đã nhập", en: "Entered already"),
        "withdraw_entry": .init(vi: "Thu hồi", en: "Withdraw"),
        "new_entry": .init(vi: "Nhập mới", en: "New entry"),
        "withdraw_text": .init(
            vi:
                "Nội dung này sẽ không còn hiệu lực vào ngày nào nữa. Ghi văn bản bãi bỏ hoặc đính chính dưới đây; nội dung cũ vẫn lưu trong nhật ký.",
            en:
                "It will hold on no day any more. Name the document that repeals or corrects it; what was entered stays in the audit trail."
        ),
        "document_number_hint": .init(vi: "Ví dụ: 120/QĐ-UBND", en: "For example 120/QĐ-UBND"),
        "date_hint": .init(
            vi: "Ngày/tháng/năm, ví dụ 10/05/2023",
            en: "Day/month/year, such as 10/05/2023"
        ),
        "number_hint": .init(vi: "Phần thập phân sau dấu phẩy, ví dụ 12,5", en: "For example 12.5"),
        "valid_from": .init(vi: "Có hiệu lực từ ngày", en: "Holds from"),
        "valid_to": .init(vi: "Đến hết ngày", en: "Until the end of"),
        "valid_to_hint": .init(
            vi: "Để trống nếu chưa biết ngày kết thúc",
            en: "Leave empty where no end is known"
        ),
        "as_of": .init(vi: "Số liệu tại ngày", en: "As of"),
        "yearly_day": .init(vi: "Ngày hằng năm", en: "Day of every year"),
        "yearly_day_hint": .init(vi: "Ngày/tháng, ví dụ 15/11", en: "Day/month, such as 15/11"),
        "enter_plan_number": .init(
            vi: "Số, ngày của văn bản kế hoạch",
            en: "The plan's number and date"
        ),
        "enter_baseline": .init(vi: "Số liệu đầu kỳ", en: "Baseline"),
        "enter_area_class": .init(vi: "Phân loại khu vực", en: "Zone"),
        "enter_lead_body": .init(vi: "Giao cơ quan chủ trì", en: "Lead body"),
        "enter_internal_deadline": .init(vi: "Thời hạn nội bộ", en: "Internal deadline"),
        "enter_node_status": .init(vi: "Quyết định về tình trạng vốn", en: "Decision on status"),
    ]
}
