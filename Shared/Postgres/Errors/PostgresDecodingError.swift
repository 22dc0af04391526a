/// A cell that does not have the type the caller asked for.
///
/// It never carries the cell's value.
public struct PostgresDecodingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Counted from 0.
    public let columnIndex: Int
    public let columnName: String
    /// The Swift type that was asked for.
    public let expectedType: String
    public let reason: Reason

    public enum Reason: Sendable, Hashable {
        /// The cell is NULL and the type is not optional.
        case null
        /// The text is not one of this type.
        case malformed
        /// The result has no such column.
        case missingColumn
    }

    public var description: String {
        "PostgresDecodingError: column \(columnIndex) \"\(columnName)\" as \(expectedType): \(reason)"
    }
}
