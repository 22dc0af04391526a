/// A table with its caption and unit above it; its header stands again on each page.
public struct DocumentTable: Hashable, Sendable {
    public let caption: String
    /// `triệu đồng`, printed as `Đơn vị tính: triệu đồng`; `nil` where the columns say it.
    public let unit: String?
    public let columns: [TableColumn]
    public let rows: [TableRow]
    /// Below all rows, in bold: `Tổng cộng`.
    public let total: TableRow?

    /// - Throws: ``TableShapeError`` where a row has more or fewer cells than there are columns: figures would stand
    ///   under a wrong header.
    public init(
        caption: String,
        unit: String? = nil,
        columns: [TableColumn],
        rows: [TableRow],
        total: TableRow? = nil
    ) throws(TableShapeError) {
        let all = rows + [total].compactMap { $0 }
        for (index, row) in all.enumerated() where row.cells.count != columns.count {
            throw TableShapeError(row: index, cells: row.cells.count, columns: columns.count)
        }
        self.caption = caption
        self.unit = unit
        self.columns = columns
        self.rows = rows
        self.total = total
    }

    /// The columns in runs under one common header; a column without one is a run of its own.
    var groups: [(title: String?, columns: [TableColumn])] {
        var groups: [(title: String?, columns: [TableColumn])] = []
        for column in columns {
            if let title = column.group, groups.last?.title == title {
                groups[groups.count - 1].columns.append(column)
            } else {
                groups.append((title: column.group, columns: [column]))
            }
        }
        return groups
    }
}
