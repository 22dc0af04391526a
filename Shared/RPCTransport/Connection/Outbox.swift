import NIOCore

/// The messages of one turn of the loop, gathered into one write.
struct Outbox {
    private let limits: WireLimits
    private var buffer = ByteBuffer()

    init(limits: WireLimits) {
        self.limits = limits
    }

    var bytes: Int { buffer.readableBytes }

    mutating func append(_ message: Message) throws(OversizeMessage) {
        try buffer.write(message, limits: limits)
    }

    /// The bytes to write now; nil where there are none.
    mutating func take() -> ByteBuffer? {
        guard buffer.readableBytes > 0 else { return nil }
        defer { buffer = ByteBuffer() }
        return buffer
    }
}
