import Values

extension PlanFileMessages {
    static let negativeAmount = LocalizedText(
        vi: "Số tiền không được âm; hãy ghi đúng số dương như trong kế hoạch.",
        en: "An amount is never negative; write it as the plan states it."
    )
    static let amountForm = LocalizedText(
        vi: "Ghi số triệu đồng bằng chữ số thường, dấu chấm thập phân và nhiều nhất 6 chữ số "
            + "thập phân (1 đồng = 0.000001), ví dụ 46897 hoặc 1326.5.",
        en: "Write million đồng in plain digits with a decimal point and at most 6 decimals "
            + "(1 đồng = 0.000001), such as 46897 or 1326.5."
    )
    static let amountTooLarge = LocalizedText(
        vi: "Số tiền quá lớn (tối đa 9007199254.740992 triệu đồng); "
            + "hãy kiểm tra xem có ghi theo đơn vị đồng không.",
        en: "The amount is too large (at most 9007199254.740992 million đồng); "
            + "check that it is not written in đồng."
    )
    static let sumTooLarge = LocalizedText(
        vi: "Cộng đến đây các số tiền vượt quá phạm vi tính toán; "
            + "hãy kiểm tra đơn vị (triệu đồng) của các số trong tệp.",
        en: "The amounts up to here add up to more than can be computed; "
            + "check that they are in million đồng."
    )

    static func duplicateFigure(firstLine: Int) -> LocalizedText {
        LocalizedText(
            vi: "Cùng mục, cùng tính chất vốn và nguồn vốn đã ghi ở dòng \(firstLine); "
                + "hãy bỏ một trong hai hoặc sửa cho đúng.",
            en: "The same node, nature and source is already stated on line \(firstLine); "
                + "remove or correct one of the two."
        )
    }

    static func unknownNode(_ code: String) -> LocalizedText {
        LocalizedText(
            vi: "Không có mục “\(shown(code))” trong danh sách nodes; hãy sửa mã hoặc thêm mục. "
                + "Dòng chỉ là tổng cộng (như 3.3) thì ghi ở mục được cộng, kèm heading.",
            en: "There is no node “\(shown(code))”; correct the code or add the node. A line "
                + "that is only a sum (such as 3.3) belongs to the node it sums, with a heading."
        )
    }
}
