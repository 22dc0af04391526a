import NIOCore

/// Cuts a byte stream into messages: heads, with their bodies where they say that they have one.
struct MessageDecoder {
    private let headLimit: Int
    private let bodyLimit: Int
    private var frames = FrameDecoder()
    /// A head whose body has not arrived whole.
    private var waiting: Head?

    init(limits: WireLimits) {
        headLimit = min(limits.headBytes, limits.bodyBytes)
        bodyLimit = limits.bodyBytes
    }

    /// Whether a message has begun and not ended.
    var isPartway: Bool { waiting != nil || frames.isPartway }

    mutating func append(_ bytes: ByteBuffer) {
        frames.append(bytes)
    }

    /// The next whole message.
    ///
    /// After an error the stream is of no more use.
    mutating func next() throws(ProtocolViolation) -> Message? {
        if let head = waiting { return try complete(head) }
        guard let frame = try frames.next(limit: headLimit) else { return nil }
        let fields = try HeadFields(scanning: frame)
        let head = try Head(fields)
        guard try fields.hasBody() else { return Message(head) }
        return try complete(head)
    }

    private mutating func complete(_ head: Head) throws(ProtocolViolation) -> Message? {
        let body = try frames.next(limit: bodyLimit)
        waiting = body == nil ? head : nil
        return body.map { Message(head, body: $0) }
    }
}
