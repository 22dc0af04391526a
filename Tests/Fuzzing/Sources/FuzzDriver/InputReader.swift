/// Takes an input apart: small numbers from its front decide what is done with the rest.
public struct InputReader {
    private var bytes: ArraySlice<UInt8>
    private var state: UInt64 = 1

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
    }

    public var rest: [UInt8] { Array(bytes) }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The next byte; 0 where there is none.
    public mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

    /// The next bytes up to a separator, which is thrown away.
    public mutating func part(until separator: UInt8) -> [UInt8] {
        let part = Array(bytes.prefix { $0 != separator })
        bytes = bytes.dropFirst(part.count + 1)
        return part
    }

    public mutating func piece(of count: Int) -> [UInt8] {
        defer { bytes = bytes.dropFirst(count) }
        return Array(bytes.prefix(count))
    }
}
