/// A call as it arrives or leaves: a head and at most one body, unread.
public struct Call: Sendable {
    public let method: String
    /// When the caller stops waiting; nil where it did not say.
    public var deadline: ContinuousClock.Instant?
    public var meta: Meta
    /// One JSON text, or nothing.
    public private(set) var body: [UInt8]?
    /// The address of whoever is at the other end of the connection; nil within one process.
    public let peerAddress: String?
    /// Stands for the memory that the body takes: whoever lent it has it back when the last copy of the call has let go.
    private var bodyLease: (any AnyObject & Sendable)?

    public init(
        method: String,
        deadline: ContinuousClock.Instant? = nil,
        meta: Meta = [:],
        body: [UInt8]? = nil,
        bodyLease: (any AnyObject & Sendable)? = nil,
        peerAddress: String? = nil
    ) {
        self.bodyLease = bodyLease
        self.peerAddress = peerAddress
        self.method = method
        self.deadline = deadline
        self.meta = meta
        self.body = body
    }

    /// Lets go of the body once it was decoded or sent on: a call may last much longer than its body is of use.
    public mutating func dropBody() {
        body = nil
        bodyLease = nil
    }
}

/// The answer of a unary call, or the end of a stream (which has no body).
public struct CallAnswer: Sendable, Hashable {
    public var meta: Meta
    public let body: [UInt8]?
    /// The wire tells a stream's end from a reply without a body, and only the handler knows which it is.
    public let endsStream: Bool

    /// The answer of a unary call.
    public init(meta: Meta = [:], body: [UInt8]? = nil) {
        self.init(meta: meta, body: body, endsStream: false)
    }

    private init(meta: Meta, body: [UInt8]?, endsStream: Bool) {
        self.meta = meta
        self.body = body
        self.endsStream = endsStream
    }

    /// The end of a stream whose items were all sent.
    public static func end(meta: Meta = [:]) -> CallAnswer {
        CallAnswer(meta: meta, body: nil, endsStream: true)
    }
}

/// Where a streaming handler puts its items.
public protocol ItemSink: Sendable {
    /// Waits until the caller has asked for an item, then sends it.
    ///
    /// - Throws: ``RPCError`` `CANCELLED` or `DEADLINE_EXCEEDED` once the call is over.
    func send(_ item: [UInt8]) async throws(RPCError)
}

/// Whatever answers calls: a service's router, the gateway's relay.
public protocol CallHandler: Sendable {
    /// Answers one call. For a unary method `items` is not touched.
    ///
    /// The task is cancelled when the caller goes away or its deadline passes. A handler that takes the call as `consuming` too
    /// can drop its body before it is done.
    func handle(_ call: consuming Call, items: any ItemSink) async throws(RPCError) -> CallAnswer

    /// Whether the method may be called without a deadline of its own, and otherwise the longest it may take.
    func timeLimit(of method: String) -> Duration?

    /// The largest body that the method has use for, in bytes; what is larger is refused before it is read.
    func bodyLimit(of method: String) -> Int
}

extension CallHandler {
    /// No limit of its own: the transport's holds.
    public func bodyLimit(of method: String) -> Int { .max }
}

/// Whatever can make calls: a client over TCP, or the handler itself within one process.
public protocol Caller: Sendable {
    /// One call, one answer.
    ///
    /// - Parameter retry: whether the method may be repeated by the transport after a lost connection.
    func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer

    /// Calls a streaming method and gives its items, asked for as they are taken; leaving `body` ends the call.
    func withStream<Result: Sendable>(
        _ call: Call,
        _ body: (any ItemSource) async throws -> Result
    ) async throws -> Result
}

/// The items of a stream on the caller's side.
public protocol ItemSource: Sendable {
    /// The next item's bytes, or nil when the stream is complete.
    func next() async throws(RPCError) -> [UInt8]?
}

/// What the transport may do by itself when a connection breaks under a call.
public enum RetryPolicy: Sendable {
    /// Never send it again once it may have been sent.
    case never
    /// It may be sent again: it changes nothing, or its idempotency key makes the repetition harmless.
    case safe
}
