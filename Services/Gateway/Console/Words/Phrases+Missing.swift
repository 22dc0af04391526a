import Values

extension Phrases {
    /// What is missing.
    static let missing: [String: LocalizedText] = [
        "missing_title": .init(vi: "Số liệu còn thiếu", en: "What is missing"),
        "nothing_missing": .init(vi: "Không còn số liệu nào thiếu.", en: "Nothing is missing."),
        "by_file": .init(
            vi: "Người quản trị bổ sung qua tệp kế hoạch",
            en: "Comes with a new edition of the plan's file"
        ),
        "done_entered": .init(vi: "Đã lưu nội dung vừa nhập.", en: "Saved."),
        "done_withdrawn": .init(vi: "Đã thu hồi.", en: "Withdrawn."),
    ]
}
