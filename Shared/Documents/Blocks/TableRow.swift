/// One row of a table: a text a column, empty where there is nothing.
public struct TableRow: Hashable, Sendable {
    public var cells: [String]
    /// In bold: a subtotal, a section of the table.
    public var isStrong: Bool

    public init(_ cells: [String], isStrong: Bool = false) {
        self.cells = cells
        self.isStrong = isStrong
    }
}
