import RPC
import Values

extension Message {
    /// Longer texts than this are no message for a person, and would not fit a head.
    private static let messageBytes = 4096
    /// Of at most 4 bytes each.
    private static let messageScalars = messageBytes / 4

    /// An `error` message: its texts in one language, the violations in its body.
    init(error: RPCError, of id: CallID, in language: Language) {
        var meta: Meta = [:]
        if let wait = error.retryAfterMilliseconds {
            meta[MetaKey.retryAfterMilliseconds] = String(wait)
        }
        let text = error.message[language]
        let head = Head.error(
            id,
            code: error.code,
            message: text.utf8.count <= Self.messageBytes
                ? text : String(text.unicodeScalars.prefix(Self.messageScalars)),
            meta: meta
        )
        self.init(head, body: ErrorBody.encode(error.violations, in: language))
    }
}

extension RPCError {
    /// An `error` message as it was received.
    ///
    /// It is in the language that the call asked for, so both texts are the same.
    init(code: RPCCode, message: String, meta: Meta, body: [UInt8]?) {
        self.init(
            code,
            LocalizedText(vi: message, en: message),
            violations: ErrorBody.decode(body),
            retryAfterMilliseconds: meta[MetaKey.retryAfterMilliseconds].flatMap { Int($0) }
        )
    }
}

extension Meta {
    /// Whether it keeps to the limits of number and size.
    func fits(_ limits: WireLimits) -> Bool {
        guard !isEmpty else { return true }
        let bytes = reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
        return count <= limits.metaEntries && bytes <= limits.metaBytes
    }
}
