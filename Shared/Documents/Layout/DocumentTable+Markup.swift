extension DocumentTable {
    /// - Parameter id: Of the caption, which names the part that scrolls sideways on a phone; keyboards can reach that.
    func markup(id: String, wording: Wording) -> Markup {
        let table = Markup.element(
            .table,
            [:],
            [captionMarkup(id: id, wording: wording)] + columnMarkup + [headerMarkup] + bodyMarkup
        )
        return .element(
            .div,
            [.kind: "doc-table-frame", .role: "region", .labelledBy: id, .tabindex: "0"],
            [table]
        )
    }

    private func captionMarkup(id: String, wording: Wording) -> Markup {
        var lines = [Markup.element(.span, [.kind: "doc-table-title", .id: id], text: caption)]
        if let unit {
            lines += [
                .text(" "), .element(.span, [.kind: "doc-unit"], text: wording.unit(unit)),
            ]
        }
        return .element(.caption, [:], lines)
    }

    private var columnMarkup: [Markup] {
        groups.map { group in
            .element(
                .colgroup,
                [:],
                group.columns.map { .element(.col, [.kind: $0.alignment.styleClass]) }
            )
        }
    }
}
