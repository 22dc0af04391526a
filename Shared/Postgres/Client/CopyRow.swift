/// One row of a COPY, in PostgreSQL's text format.
public struct CopyRow: Sendable {
    let bytes: [UInt8]

    /// The values in the order of the columns.
    public init<each Value: PostgresEncodable>(_ values: repeat each Value) {
        var bytes: [UInt8] = []
        var scratch: [UInt8] = []
        for value in repeat each values {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "\t")) }
            Self.append(value, to: &bytes, scratch: &scratch)
        }
        bytes.append(UInt8(ascii: "\n"))
        self.bytes = bytes
    }

    private static func append(
        _ value: some PostgresEncodable,
        to bytes: inout [UInt8],
        scratch: inout [UInt8]
    ) {
        guard !value.isPostgresNull else { return bytes.append(contentsOf: "\\N".utf8) }
        scratch.removeAll(keepingCapacity: true)
        value.appendPostgresText(to: &scratch)
        for byte in scratch { append(escaping: byte, to: &bytes) }
    }

    private static func append(escaping byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        default: bytes.append(byte)
        }
    }
}
