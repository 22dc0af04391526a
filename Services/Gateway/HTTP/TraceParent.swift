import RPC

/// W3C trace context: `00-<32 hex>-<16 hex>-<2 hex>`.
struct TraceParent: Sendable {
    let text: String

    /// Takes a header that is well formed; begins a new trace otherwise.
    init(_ header: String?) {
        text = header.flatMap { Meta.isTraceparent($0) ? $0 : nil } ?? Self.new()
    }

    private static func new() -> String {
        "00-\(hex(UInt64.random(in: 1 ... .max)))\(hex(UInt64.random(in: 1 ... .max)))"
            + "-\(hex(UInt64.random(in: 1 ... .max)))-01"
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
