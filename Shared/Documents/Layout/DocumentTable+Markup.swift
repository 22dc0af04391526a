extension DocumentTable {
    /// - Parameter id: Of the caption, which names the part that scrolls sideways on a phone; keyboards can reach that.
    func markup(id: String, wording: Wording) -> Markup {
        let table = Markup.element(
            .table,
            [:],
            [captionMarkup(id: id, wording: wording)] + columnMarkup + [headerMarkup, bodyMarkup]
                + totalMarkup
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

    private var bodyMarkup: Markup {
        .element(.tbody, [:], rows.map { row($0, isTotal: false) })
    }

    /// No `tfoot`: printers repeat that on each page.
    private var totalMarkup: [Markup] {
        guard let total else { return [] }
        return [.element(.tbody, [.kind: "doc-total"], [row(total, isTotal: true)])]
    }

    private func row(_ row: TableRow, isTotal: Bool) -> Markup {
        let isStrong = row.isStrong || isTotal
        let label = isTotal ? row.cells.firstIndex { !$0.isEmpty } : nil
        let cells = zip(columns, row.cells).enumerated().map { index, pair in
            let alignment = pair.0.alignment.styleClass
            return index == label
                ? Markup.element(.th, [.scope: "row", .kind: alignment], text: pair.1)
                : Markup.element(.td, [.kind: alignment], text: pair.1)
        }
        return isStrong
            ? .element(.tr, [.kind: "doc-strong"], cells) : .element(.tr, [:], cells)
    }
}

extension TableColumn.Alignment {
    fileprivate var styleClass: String {
        switch self {
        case .text: "doc-text"
        case .number: "doc-number-cell"
        case .centred: "doc-centred"
        }
    }
}
