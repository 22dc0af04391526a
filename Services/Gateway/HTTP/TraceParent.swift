/// W3C trace context: `00-<32 hex>-<16 hex>-<2 hex>`.
struct TraceParent: Sendable {
    let text: String

    /// Takes a header that is well formed; begins a new trace otherwise.
    init(_ header: String?) {
        text = header.flatMap { Self.isWellFormed($0) ? $0 : nil } ?? Self.new()
    }

    private static func new() -> String {
        "00-\(hex(UInt64.random(in: 1 ... .max)))\(hex(UInt64.random(in: 1 ... .max)))"
            + "-\(hex(UInt64.random(in: 1 ... .max)))-01"
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func isWellFormed(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 32, 16, 2], parts[0] != "ff" else { return false }
        let isHex = parts.allSatisfy { $0.utf8.allSatisfy(isHexDigit) }
        return isHex && parts[1].contains { $0 != "0" } && parts[2].contains { $0 != "0" }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
