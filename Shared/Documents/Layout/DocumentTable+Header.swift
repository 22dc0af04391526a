extension DocumentTable {
    /// One row of headers, or two where some columns share one; `thead` is what printers repeat.
    var headerMarkup: Markup {
        guard columns.contains(where: { $0.group != nil }) else {
            return .element(.thead, [:], [.element(.tr, [:], columns.map(Self.header))])
        }
        return .element(
            .thead,
            [:],
            [
                .element(.tr, [:], groups.map(Self.groupHeader)),
                .element(.tr, [:], groups.filter { $0.title != nil }.flatMap(Self.headers)),
            ]
        )
    }

    private static func header(_ column: TableColumn) -> Markup {
        .element(.th, [.scope: "col"], text: column.title)
    }

    private static func headers(_ group: (title: String?, columns: [TableColumn])) -> [Markup] {
        group.columns.map(header)
    }

    private static func groupHeader(_ group: (title: String?, columns: [TableColumn])) -> Markup {
        let first = group.columns.first?.title ?? ""
        guard let title = group.title else {
            return .element(.th, [.scope: "col", .rowspan: "2"], text: first)
        }
        return .element(
            .th,
            [.scope: "colgroup", .colspan: "\(group.columns.count)"],
            text: title
        )
    }
}
