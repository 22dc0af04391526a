import Values

extension Phrases {
    /// What is missing.
    static let missing: [String: LocalizedText] = [
        "missing_title": .init(vi: "Số liệu còn thiếu", en: "What is missing"),
        "nothing_missing": .init(vi: "Không còn số liệu nào thiếu.", en: "Nothing is missing."),
        "by_file": .init(
            vi: "Bổ sung vào tệp kế hoạch rồi nạp lại",
            en: "Comes with a new edition of the plan's file"
        ),
        "entered_done": .init(vi: "Đã ghi.", en: "Saved."),
    ]
}
