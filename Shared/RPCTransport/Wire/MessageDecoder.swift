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
        case body(Head)
        case skipping
    }

    /// The memory for a body grows with what has come, from this on; a claim takes none.
    private static let leastCapacity = 16 << 10

    private let headLimit: Int
    private let bodyLimit: Int
    private var frames = FrameDecoder()
    private var phase = Phase.head
    /// What has come of the body that is being taken.
    private var body: [UInt8] = []
    /// The bytes that the body still lacks, whether it is taken or not.
    private var missing = 0

    init(limits: WireLimits) {
        headLimit = min(limits.headBytes, limits.bodyBytes)
        bodyLimit = limits.bodyBytes
    }

    /// Whether a message has begun and not ended.
    var isPartway: Bool {
        if case .head = phase { return frames.isPartway }
        return true
    }

    /// The memory that it holds, in bytes.
    var capacity: Int { frames.capacity + body.capacity }

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
        case .body(let head): readBody(head)
        case .skipping: readSkipped()
        }
    }

    /// Throws the body away that was just announced, as it comes.
    mutating func skipBody() {
        phase = .skipping
    }

    private mutating func readHead() throws(ProtocolViolation) -> Step? {
        guard let frame = try frames.next(limit: headLimit) else { return nil }
        let fields = try HeadFields(scanning: frame)
        let head = try Head(fields)
        guard try fields.hasBody() else { return .message(Message(head)) }
        return try readLength(head)
    }

    private mutating func readLength(_ head: Head) throws(ProtocolViolation) -> Step? {
        phase = .length(head)
        guard let length = try frames.nextLength(limit: bodyLimit) else { return nil }
        phase = .body(head)
        missing = length
        return .body(head, bytes: length)
    }

    private mutating func readBody(_ head: Head) -> Step? {
        let coming = min(missing, frames.readableBytes)
        if body.capacity < body.count + coming {
            let doubled = max(Self.leastCapacity, 2 * body.capacity, body.count + coming)
            body.reserveCapacity(min(doubled, body.count + missing))
        }
        frames.move(upTo: coming, to: &body)
        missing -= coming
        guard missing == 0 else { return nil }
        phase = .head
        defer { body = [] }
        return .message(Message(head, body: body))
    }

    private mutating func readSkipped() -> Step? {
        missing -= frames.skip(upTo: missing)
        guard missing == 0 else { return nil }
        phase = .head
        return .skipped
    }
}
