import Values

extension Phrases {
    /// The plan at a glance.
    static let glance: [String: LocalizedText] = [
        "glance_kind": .init(vi: "Tóm tắt kế hoạch", en: "Plan at a glance"),
        "glance_maker": .init(vi: "Người lập", en: "Made by"),
        "no_level": .init(vi: "định hướng, không có mức", en: "a direction, no level"),
        "glance_archive": .init(vi: "Lưu: VT.", en: "Archive."),
        "glance_money": .init(vi: "Nguồn vốn", en: "Money"),
        "glance_tasks": .init(vi: "Nhiệm vụ có khối lượng", en: "Tasks with a quantity"),
        "glance_tasks_caption": .init(
            vi: "Nhiệm vụ có khối lượng theo kế hoạch",
            en: "Tasks with a quantity, by the plan"
        ),
        "glance_targets_caption": .init(
            vi: "Mục tiêu, chỉ tiêu theo kế hoạch",
            en: "Targets, by the plan"
        ),
        "component_project": .init(vi: "Dự án thành phần", en: "Component project"),
        "measure": .init(vi: "Đơn vị tính", en: "Unit"),
        "glance_pdf": .init(vi: "Tải bản PDF để in", en: "PDF for printing"),
        "glance_table": .init(vi: "Tải bảng số liệu (CSV)", en: "Table (CSV)"),
        "print_absent": .init(
            vi:
                "Máy chủ chưa cài chương trình tạo PDF (WeasyPrint). Bản dưới đây vẫn in được bằng lệnh In của trình duyệt.",
            en:
                "The server has no program that makes PDF (WeasyPrint). The sheet below can be printed by the browser."
        ),
        "print_busy": .init(
            vi:
                "Nhiều người đang tạo PDF cùng lúc. Hãy thử lại sau ít giây, hoặc in bản dưới đây bằng trình duyệt.",
            en:
                "Several people are making PDFs now. Try again in a few seconds, or print the sheet below by the browser."
        ),
        "print_failed": .init(
            vi: "Không tạo được PDF. Bản dưới đây vẫn in được bằng lệnh In của trình duyệt.",
            en: "The PDF could not be made. The sheet below can be printed by the browser."
        ),
    ]
}
