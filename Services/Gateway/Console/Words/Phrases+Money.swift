import Values

extension Phrases {
    /// Money.
    static let money: [String: LocalizedText] = [
        "money_title": .init(vi: "Nguồn vốn của kế hoạch", en: "The plan's money"),
        "money_lead": .init(
            vi:
                "Bấm vào một số để xem lời văn của kế hoạch hoặc cách cộng. Số in nghiêng không có trong kế hoạch, do hệ thống cộng lại.",
            en:
                "Press a number to see the plan's words or how it was added up. Numbers in italics are not in the plan; the system has added them up."
        ),
        "money_caption": .init(
            vi: "Vốn theo dự án, tính chất vốn và nguồn vốn",
            en: "Money by project, nature and source"
        ),
        "unit_millions": .init(vi: "Đơn vị tính: triệu đồng", en: "Unit: million VND"),
        "money_by_year": .init(vi: "Vốn theo năm", en: "Money by year"),
        "own_rows": .init(
            vi: "Mục (các dòng của chính mục đó trong biểu)",
            en: "Node (its own rows of the annex)"
        ),
        "money_no_years": .init(
            vi: "Kế hoạch chưa phân khai vốn theo năm.",
            en: "The plan does not split its money by year."
        ),
        "nature": .init(vi: "Tính chất vốn", en: "Nature"),
        "no_money": .init(
            vi: "Kế hoạch không ghi vốn cho mục này.",
            en: "The plan states no money for this."
        ),
    ]
}
