import RPC

/// The number of a call on its connection: chosen by the client, from 1 on, each greater than the last.
typealias CallID = Int

/// What a message says, apart from its body.
enum Head: Hashable, Sendable {
    case call(CallID, method: String, timeoutMilliseconds: Int?, meta: Meta)
    case reply(CallID, meta: Meta)
    case item(CallID)
    case end(CallID, meta: Meta)
    case error(CallID, code: RPCCode, message: String, meta: Meta)
    case more(CallID, count: Int)
    case cancel(CallID)
    case ping(nonce: String)
    case pong(nonce: String)
    case goAway(lastID: CallID, code: RPCCode, message: String)
    /// A kind of a later version: to be ignored, with its body.
    case unknown

    /// The greatest integer that every language's JSON keeps exactly.
    static let greatestInteger = 1 << 53 - 1
    /// How many items one `more` may ask for.
    static let moreCounts = 1...65_536
    /// The longest nonce: room for any id or time that a pinger tells its pings apart by.
    static let nonceBytes = 256
}

/// A head, and the JSON text behind it where there is one.
///
/// The text is not looked at.
struct Message: Hashable, Sendable {
    var head: Head
    var body: [UInt8]?

    init(_ head: Head, body: [UInt8]? = nil) {
        self.head = head
        self.body = body
    }
}
