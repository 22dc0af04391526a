extension DocumentTable {
    /// The last two rows, the total among them, in a body of their own that stays whole: no page begins with the total.
    ///
    /// Printers do not avoid a break between two rows; they do avoid one inside a body. The total is no `tfoot`: that
    /// would stand on each page.
    var bodyMarkup: [Markup] {
        let written = rows.map { row($0) } + [total].compactMap { $0 }.map { self.total($0) }
        let earlier = Array(written.dropLast(Self.kept))
        let last = Array(written.suffix(Self.kept))
        let closing = Markup.element(.tbody, [.kind: "doc-together"], last)
        return (earlier.isEmpty ? [] : [.element(.tbody, [:], earlier)]) + [closing]
    }

    private static let kept = 2

    private func row(_ row: TableRow) -> Markup {
        let cells = zip(columns, row.cells).map { column, text in
            Markup.element(.td, [.kind: column.alignment.styleClass], text: text)
        }
        return row.isStrong
            ? .element(.tr, [.kind: "doc-strong"], cells) : .element(.tr, [:], cells)
    }

    /// Its first text is the header of the row.
    private func total(_ row: TableRow) -> Markup {
        let label = row.cells.firstIndex { !$0.isEmpty }
        let cells = zip(columns, row.cells).enumerated().map { index, cell in
            let alignment = cell.0.alignment.styleClass
            return index == label
                ? Markup.element(.th, [.scope: "row", .kind: alignment], text: cell.1)
                : Markup.element(.td, [.kind: alignment], text: cell.1)
        }
        return .element(.tr, [.kind: "doc-strong doc-total"], cells)
    }
}

extension TableColumn.Alignment {
    var styleClass: String {
        switch self {
        case .text: "doc-text"
        case .number: "doc-number-cell"
        case .centred: "doc-centred"
        }
    }
}
