import Values

extension Phrases {
    /// The frame of every page.
    static let frame: [String: LocalizedText] = [
        "product": .init(vi: "VanQuan", en: "VanQuan"),
        "product_long": .init(
            vi:
                "Hệ thống quản lý Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi",
            en:
                "Management of the National Target Programme for ethnic-minority and mountainous areas"
        ),
        "language_name": .init(vi: "Tiếng Việt", en: "English"),
        "skip_to_content": .init(vi: "Đến nội dung chính", en: "Skip to the content"),
        "menu": .init(vi: "Các mục của kế hoạch", en: "The plan's sections"),
        "crumbs": .init(vi: "Đường dẫn", en: "Where this page is"),
        "moment": .init(vi: "Xem lúc", en: "Seen at"),
        "account_link": .init(vi: "Tài khoản:", en: "Account:"),
        "search": .init(vi: "Tìm", en: "Search"),
        "search_label": .init(vi: "Tìm trong kế hoạch", en: "Search the plan"),
        "search_hint": .init(vi: "Tìm không cần gõ dấu", en: "Tones may be left out"),
        "sign_out": .init(vi: "Đăng xuất", en: "Sign out"),
        "nav_today": .init(vi: "Việc cần làm", en: "To do"),
        "nav_nodes": .init(vi: "Danh mục dự án", en: "Plan tree"),
        "nav_money": .init(vi: "Nguồn vốn", en: "Money"),
        "nav_tasks": .init(vi: "Nhiệm vụ", en: "Tasks"),
        "nav_targets": .init(vi: "Mục tiêu, chỉ tiêu", en: "Targets"),
        "nav_units": .init(vi: "Địa bàn", en: "Units"),
        "nav_duties": .init(vi: "Cơ quan, thời hạn", en: "Duties and deadlines"),
        "nav_findings": .init(vi: "Rà soát số liệu", en: "Findings"),
        "nav_missing": .init(vi: "Số liệu còn thiếu", en: "What is missing"),
        "nav_documents": .init(vi: "Văn bản kế hoạch", en: "The plan's text"),
        "nav_glance": .init(vi: "Tóm tắt kế hoạch", en: "Plan at a glance"),
    ]
}
