/// A JSON value and where it stands in its text.
///
/// Two nodes are equal when their values are: the position is for messages alone.
public struct JSONNode: Sendable {
    public var value: JSONValue
    // 32 bits each: a text of 4 MiB can hold a million nodes, so their size counts.
    private let storedLine: UInt32
    private let storedColumn: UInt32

    /// The line of the value's first character, from 1; 0 for a value that was not read from text.
    public var line: Int { Int(storedLine) }
    /// The column of the value's first character in Unicode scalars, from 1; 0 likewise.
    public var column: Int { Int(storedColumn) }

    public init(_ value: JSONValue, line: Int = 0, column: Int = 0) {
        self.value = value
        storedLine = UInt32(clamping: line)
        storedColumn = UInt32(clamping: column)
    }

    /// The member of an object; `nil` where there is none or the value is no object.
    public subscript(name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.node
    }

    /// The element of an array; `nil` where there is none or the value is no array.
    public subscript(index: Int) -> JSONNode? {
        guard case .array(let elements) = value, elements.indices.contains(index) else {
            return nil
        }
        return elements[index]
    }
}

extension JSONNode: Hashable {
    public static func == (left: JSONNode, right: JSONNode) -> Bool { left.value == right.value }

    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
