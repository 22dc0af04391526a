import Values

extension Phrases {
    /// The plan as a document.
    static let documents: [String: LocalizedText] = [
        "documents_title": .init(vi: "Văn bản kế hoạch", en: "The plan's text"),
        "words_title": .init(vi: "Lời văn kế hoạch theo dòng", en: "The plan's words by line"),
        "words_lead": .init(
            vi:
                "Mỗi đoạn dưới đây là nguyên văn kế hoạch, theo số dòng của bản văn đã nhập; bên cạnh là nội dung mà hệ thống đọc từ đoạn đó.",
            en:
                "Each passage is the plan's own, by the line of the text that was loaded; beside it stands what was read from it."
        ),
        "plan_name": .init(vi: "Tên kế hoạch", en: "Title"),
        "number_and_date": .init(vi: "Số, ngày", en: "Number and date"),
        "signatory": .init(vi: "Người ký", en: "Signed by"),
        "plan_version": .init(vi: "Loại kế hoạch", en: "Kind of plan"),
        "general_rules": .init(
            vi: "Quy định chung về đối tượng, địa bàn",
            en: "General rules on who and where"
        ),
        "solutions": .init(vi: "Giải pháp", en: "Solutions"),
        "citations": .init(vi: "Căn cứ và văn bản viện dẫn", en: "Cited documents"),
        "document_kind": .init(vi: "Loại văn bản", en: "Kind"),
        "document_number": .init(vi: "Số, ký hiệu văn bản", en: "Document number"),
        "document_date": .init(vi: "Ngày ban hành", en: "Date of the document"),
        "document_issuer": .init(vi: "Cơ quan ban hành", en: "Issued by"),
        "document_subject": .init(vi: "Về việc", en: "Subject"),
        "annexes": .init(vi: "Biểu kèm theo", en: "Annexes"),
        "annex_there": .init(vi: "có biểu", en: "there"),
        "annex_missing": .init(vi: "chưa có biểu", en: "missing"),
        "recipients": .init(vi: "Nơi nhận", en: "Sent to"),
        "corrections": .init(
            vi: "Lỗi in và cách hiểu",
            en: "Printing mistakes, and how they are read"
        ),
        "corrections_text": .init(
            vi:
                "Lời văn của kế hoạch được giữ nguyên; bảng này nêu những chỗ in sai và cách hệ thống hiểu.",
            en:
                "The plan's words are kept as they are; this table says where they are misprinted and how they are read."
        ),
        "printed": .init(vi: "Bản in ghi", en: "Printed"),
        "read_as": .init(vi: "Hiểu là", en: "Read as"),
        "line": .init(vi: "Dòng", en: "Line"),
    ]
}
