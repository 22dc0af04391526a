public import Values

extension FindingRule {
    public var name: LocalizedText {
        switch self {
        case .arithmetic:
            LocalizedText(
                vi: "Số ghi khác tổng các số thành phần",
                en: "An amount is not the sum of its parts"
            )
        case .annexDiffers:
            LocalizedText(vi: "Số ghi khác biểu kèm theo", en: "An amount differs from the annex")
        case .annexUncompared:
            LocalizedText(
                vi: "Dòng của biểu không đối chiếu được",
                en: "Rows of an annex without a counterpart"
            )
        case .annexMissing: LocalizedText(vi: "Chưa có biểu kèm theo", en: "An annex is missing")
        case .counterpartRatio:
            LocalizedText(vi: "Tỷ lệ vốn đối ứng khác các mục", en: "Another counterpart ratio")
        case .unitCostDiffers:
            LocalizedText(
                vi: "Khối lượng nhân mức chi khác số vốn",
                en: "Quantities times costs are not the money"
            )
        case .moneyWithoutQuantity:
            LocalizedText(vi: "Vốn không nêu khối lượng", en: "Money without quantities")
        case .largeShare:
            LocalizedText(vi: "Tỷ trọng vốn lớn, không nêu mức chi", en: "A large share, no costs")
        case .targetDiffers:
            LocalizedText(vi: "Một chỉ tiêu nêu khác nhau", en: "One target stated differently")
        case .aimWithoutTask:
            LocalizedText(vi: "Mục tiêu không có nhiệm vụ", en: "An aim without a task")
        case .titleAimUnserved:
            LocalizedText(vi: "Tên mục nêu, bên dưới không nêu", en: "Named by a title alone")
        case .eligibilityDiffers:
            LocalizedText(vi: "Đối tượng khác quy định chung", en: "Other beneficiaries")
        case .generalRuleSilent:
            LocalizedText(vi: "Quy định chung chưa nêu đối tượng", en: "Not in the general rule")
        case .unrankedPriorities:
            LocalizedText(vi: "Ưu tiên chưa xếp thứ tự", en: "Priorities without an order")
        case .ambiguousDeadline:
            LocalizedText(vi: "Thời hạn có nhiều cách hiểu", en: "An ambiguous deadline")
        case .numberingGap: LocalizedText(vi: "Đánh số không liên tục", en: "A gap in the numbers")
        case .citationPeriods:
            LocalizedText(vi: "Một văn bản, hai giai đoạn", en: "One document, two periods")
        case .citationDiffers:
            LocalizedText(
                vi: "Một văn bản, hai ngày hoặc hai loại",
                en: "One document, two dates or kinds"
            )
        }
    }
}
