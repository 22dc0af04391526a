import Values

extension Phrases {
    /// Tasks, targets, rules.
    static let content: [String: LocalizedText] = [
        "tasks_title": .init(vi: "Nhiệm vụ của kế hoạch", en: "The plan's tasks"),
        "tasks": .init(vi: "Nhiệm vụ", en: "Tasks"),
        "task": .init(vi: "Nhiệm vụ", en: "Task"),
        "tasks_all": .init(vi: "Tất cả nhiệm vụ", en: "All tasks"),
        "tasks_counted": .init(vi: "Chỉ nhiệm vụ có khối lượng", en: "Only those with a quantity"),
        "quantity": .init(vi: "Khối lượng", en: "Quantity"),
        "nature_read": .init(vi: "Tính chất vốn (hệ thống suy ra)", en: "Nature (inferred)"),
        "aims": .init(vi: "Phục vụ mục tiêu (hệ thống phân loại)", en: "Serves (our reading)"),
        "no_tasks": .init(
            vi: "Kế hoạch không nêu nhiệm vụ cho mục này.",
            en: "The plan states no task for this."
        ),
        "targets_title": .init(vi: "Mục tiêu, chỉ tiêu", en: "Targets"),
        "targets": .init(vi: "Chỉ tiêu", en: "Targets"),
        "target": .init(vi: "Chỉ tiêu", en: "Target"),
        "target_value": .init(vi: "Mức phải đạt", en: "To be reached"),
        "timing": .init(vi: "Thời gian", en: "When"),
        "baseline": .init(vi: "Số liệu đầu kỳ", en: "Baseline"),
        "stated_at": .init(vi: "Nêu tại", en: "Stated at"),
        "no_targets": .init(
            vi: "Kế hoạch không nêu chỉ tiêu tại mục này.",
            en: "The plan states no target here."
        ),
        "objectives": .init(vi: "Mục tiêu", en: "Objectives"),
        "rules": .init(vi: "Đối tượng, điều kiện, ưu tiên", en: "Who is supported, and who first"),
        "rule_kind": .init(vi: "Loại", en: "Kind"),
        "rule": .init(vi: "Quy định", en: "Rule"),
    ]
}
