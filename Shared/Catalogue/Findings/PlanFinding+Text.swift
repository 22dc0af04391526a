import Values

extension PlanFinding {
    static func arithmeticText(
        _ node: NodeCode?,
        _ cell: MoneyCell,
        stated: Money,
        computed: Money,
        difference: Money
    ) -> LocalizedText {
        let isAbove = !difference.isNegative
        let gap = Money(vnd: Int64(clamping: difference.vnd.magnitude))
        let place = Self.place(node, cell)
        let (stated, computed) = (stated.inMillions, computed.inMillions)
        return LocalizedText(
            vi: "\(place.vi): kế hoạch ghi \(stated.vi), cộng các số thành phần được "
                + "\(computed.vi); số ghi \(isAbove ? "cao hơn" : "thấp hơn") "
                + "\(gap.inMillions.vi).",
            en: "\(place.en): the plan states \(stated.en), its parts add up to \(computed.en); "
                + "the stated amount is \(gap.inMillions.en) \(isAbove ? "higher" : "lower")."
        )
    }

    /// `Toàn kế hoạch, vốn đầu tư phát triển, ngân sách trung ương`.
    private static func place(_ node: NodeCode?, _ cell: MoneyCell) -> LocalizedText {
        var names = [
            node.map { LocalizedText(vi: "Mục \($0.text)", en: "Node \($0.text)") }
                ?? LocalizedText(vi: "Toàn kế hoạch", en: "The whole plan")
        ]
        names += [cell.nature?.name, cell.source?.name].compactMap(\.self).map(\.lowercased)
        if cell == .total { names.append(LocalizedText(vi: "tổng vốn", en: "total")) }
        return LocalizedText(
            vi: names.map(\.vi).joined(separator: ", "),
            en: names.map(\.en).joined(separator: ", ")
        )
    }
}

extension LocalizedText {
    /// As it stands inside a sentence.
    fileprivate var lowercased: LocalizedText {
        LocalizedText(vi: vi.lowercased(), en: en.lowercased())
    }
}
