/// Reading JSON text into nodes that know their lines.
///
/// Strict RFC 8259 in UTF-8, and stricter where leniency hides mistakes: no name twice in an
/// object, no lone surrogate, no byte order mark.
public enum JSONDocument {
    /// Reads one JSON text.
    /// - Parameter bytes: UTF-8.
    /// - Throws: the first place where the text is not acceptable.
    public static func parse(
        _ bytes: some Sequence<UInt8>,
        limits: JSONLimits = JSONLimits()
    ) throws(JSONSyntaxError) -> JSONNode {
        var parser = JSONParser(bytes: Array(bytes), limits: limits)
        return try parser.document()
    }

    /// Reads one JSON text.
    /// - Throws: the first place where the text is not acceptable.
    public static func parse(
        _ text: String,
        limits: JSONLimits = JSONLimits()
    ) throws(JSONSyntaxError) -> JSONNode {
        try parse(text.utf8, limits: limits)
    }
}

/// How much JSON one text may hold.
public struct JSONLimits: Hashable, Sendable {
    /// What the parser's recursion may use of any thread's stack, whatever is asked.
    private static let deepest = 256

    /// For text that we wrote ourselves, from what was within its limits when it came.
    public static let ours = JSONLimits(bytes: 64 << 20, values: 4_000_000)

    /// Objects and arrays inside one another.
    public let depth: Int
    /// Bytes of text.
    public let bytes: Int
    /// Values in all: each takes some 40 bytes of memory, however few of text.
    public let values: Int

    /// - Parameters:
    ///   - depth: 64, four times what the deepest plan file needs; never over 256.
    ///   - bytes: 4 MiB, a frame of the wire.
    ///   - values: 500,000, some 20 MB of memory.
    public init(depth: Int = 64, bytes: Int = 4 << 20, values: Int = 500_000) {
        self.depth = min(depth, Self.deepest)
        self.bytes = bytes
        self.values = values
    }
}
