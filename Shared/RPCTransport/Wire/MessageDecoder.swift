import NIOCore

/// Cuts a byte stream into messages: heads, with their bodies where they say that they have one.
struct MessageDecoder {
    /// What has become known of the stream.
    enum Step: Hashable, Sendable {
        /// A head whose body begins, of so many bytes: it is taken, unless ``skipBody()`` is called now.
        case body(Head, bytes: Int)
        case message(Message)
        /// The end of a body that was not taken.
        case skipped
    }

    private enum Phase {
        case head
        /// A head was read; its body's length has not come.
        case length(Head)
        case body(Head, [UInt8], bytes: Int)
        case skipping(left: Int)
    }

    /// The memory for a body grows with what has come, from this on, and never beyond what it will take.
    private static let leastCapacity = 16 << 10

    private let headLimit: Int
    private let bodyLimit: Int
    private var frames = FrameDecoder()
    private var phase = Phase.head

    init(limits: WireLimits) {
        headLimit = min(limits.headBytes, limits.bodyBytes)
        bodyLimit = limits.bodyBytes
    }

    /// Whether a message has begun and not ended.
    var isPartway: Bool {
        if case .head = phase { return frames.isPartway }
        return true
    }

    mutating func append(_ bytes: ByteBuffer) {
        frames.append(bytes)
    }

    /// The next whole message, whatever its body.
    ///
    /// After an error the stream is of no more use.
    mutating func next() throws(ProtocolViolation) -> Message? {
        while let step = try step() {
            if case .message(let message) = step { return message }
        }
        return nil
    }

    /// The next step; nil where more has to come.
    ///
    /// After an error the stream is of no more use.
    mutating func step() throws(ProtocolViolation) -> Step? {
        switch phase {
        case .head: try readHead()
        case .length(let head): try readLength(head)
        case .body(let head, let content, let bytes):
            // Held twice, it would be copied at every piece.
            { phase = .head }(); return readBody(head, content, bytes)
        case .skipping(let left): skip(left)
        }
    }

    /// Throws the body away that was just announced, as it comes.
    mutating func skipBody() {
        guard case .body(_, let content, let bytes) = phase else { return }
        phase = .skipping(left: bytes - content.count)
    }

    private mutating func readHead() throws(ProtocolViolation) -> Step? {
        guard let frame = try frames.next(limit: headLimit) else { return nil }
        let fields = try HeadFields(scanning: frame)
        let head = try Head(fields)
        guard try fields.hasBody() else { return .message(Message(head)) }
        return try readLength(head)
    }

    private mutating func readLength(_ head: Head) throws(ProtocolViolation) -> Step? {
        guard let bytes = try frames.nextLength(limit: bodyLimit) else {
            phase = .length(head)
            return nil
        }
        phase = .body(head, [], bytes: bytes)
        return .body(head, bytes: bytes)
    }
}
