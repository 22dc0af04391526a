extension OfficialDocument {
    /// `TÓM TẮT KẾ HOẠCH` and what it is about; an official letter has that in its head.
    var heading: [Markup] {
        guard let kind else { return [] }
        let lines: [Markup] = [
            .element(.span, [.kind: "doc-kind"], text: kind.uppercased()), .text(" "),
            .element(.span, [.kind: "doc-summary doc-ruled"], text: summary),
        ]
        return [.element(.h1, [.kind: "doc-title"], lines)]
    }

    var content: Markup {
        var tables = 0
        return .element(.div, [.kind: "doc-content"], body.map { block($0, &tables) })
    }

    /// - Parameter tables: How many tables came before, for identifiers of their own.
    private func block(_ block: DocumentBlock, _ tables: inout Int) -> Markup {
        switch block {
        case .heading(let level, let text): .element(level.element, text: text)
        case .paragraph(let text): .element(.p, text: text)
        case .basis(let text): .element(.p, [.kind: "doc-basis"], text: text)
        case .list(let list): list.markup
        case .figure(let figure): figure.markup
        case .table(let table): numbered(table, &tables)
        case .together(let blocks):
            .element(.div, [.kind: "doc-together"], blocks.map { self.block($0, &tables) })
        }
    }

    private func numbered(_ table: DocumentTable, _ tables: inout Int) -> Markup {
        tables += 1
        return table.markup(id: "document-table-\(tables)", wording: wording)
    }
}

extension DocumentList {
    fileprivate var markup: Markup {
        .element(
            mark == .dash ? .ul : .ol,
            [.kind: "doc-\(mark.rawValue)-list"],
            items.map { .element(.li, text: $0) }
        )
    }
}

extension DocumentFigure {
    fileprivate var markup: Markup {
        .element(.figure, [:], [.drawing(drawing), .element(.figcaption, text: caption)])
    }
}
