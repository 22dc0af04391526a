import Values

extension Phrases {
    /// Forms that enter something with its document.
    static let forms: [String: LocalizedText] = [
        "optional": .init(vi: "không bắt buộc", en: "optional"),
        "choose": .init(vi: "– Chọn –", en: "– Choose –"),
        "save": .init(vi: "Ghi", en: "Save"),
        "plan_says": .init(vi: "Kế hoạch ghi:", en: "The plan says:"),
        "entered_already": .init(vi: "Đã nhập", en: "Entered already"),
        "change_or_withdraw": .init(vi: "Sửa hoặc thu hồi", en: "Change or withdraw"),
        "new_entry": .init(vi: "Nhập mới", en: "New entry"),
        "withdraw": .init(vi: "Thu hồi nội dung đã nhập này", en: "Withdraw this entry"),
        "withdraw_hint": .init(
            vi: "Văn bản ghi ở trên là văn bản bãi bỏ hoặc đính chính.",
            en: "The document named above is the one that takes it back."
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
