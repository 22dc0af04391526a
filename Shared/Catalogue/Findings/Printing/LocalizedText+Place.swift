import Values

extension LocalizedText {
    /// `Mục 4.1`; `Toàn kế hoạch`.
    static func place(_ node: NodeCode?) -> LocalizedText {
        node.map { LocalizedText(vi: "Mục \($0.text)", en: "Node \($0.text)") }
            ?? LocalizedText(vi: "Toàn kế hoạch", en: "The whole plan")
    }

    /// `Toàn kế hoạch, vốn đầu tư phát triển, ngân sách trung ương`.
    static func place(_ node: NodeCode?, _ cell: MoneyCell) -> LocalizedText {
        var names = [place(node)]
        names += [cell.nature?.name, cell.source?.name].compactMap(\.self).map(\.lowercased)
        if cell == .total { names.append(LocalizedText(vi: "tổng vốn", en: "total")) }
        return names.joined(", ")
    }

    /// `Chỉ tiêu I-03, toàn kế hoạch`; `Nhiệm vụ T-4.1, Mục 4.1.1`.
    static func item(
        _ vi: String,
        _ en: String,
        _ code: ItemCode,
        at node: NodeCode?
    ) -> LocalizedText {
        let place = node == nil ? place(node).lowercased : place(node)
        return LocalizedText(
            vi: "\(vi) \(code.text), \(place.vi)",
            en: "\(en) \(code.text), \(place.en)"
        )
    }

    /// What the plan names, and what needs no words: the same in both languages.
    static func same(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

    /// As it stands inside a sentence.
    var lowercased: LocalizedText { LocalizedText(vi: vi.lowercased(), en: en.lowercased()) }
}

extension Sequence<LocalizedText> {
    func joined(_ separator: String) -> LocalizedText {
        LocalizedText(
            vi: map(\.vi).joined(separator: separator),
            en: map(\.en).joined(separator: separator)
        )
    }
}
