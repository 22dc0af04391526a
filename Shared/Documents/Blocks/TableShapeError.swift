/// A row that does not fit under the header of its table.
public struct TableShapeError: Error, Hashable, Sendable {
    /// From 0; the total row comes after the last one.
    public let row: Int
    public let cells: Int
    public let columns: Int

    public init(row: Int, cells: Int, columns: Int) {
        self.row = row
        self.cells = cells
        self.columns = columns
    }
}
