extension Head {
    /// A head of the kind that its fields name.
    ///
    /// - Throws: ``ProtocolViolation`` where a known kind lacks a key or has a wrong one; other kinds' keys are not looked at.
    init(_ fields: HeadFields) throws(ProtocolViolation) {
        self =
            switch try fields.text(.kind) {
            case "call":
                .call(
                    try fields.callID(),
                    method: try fields.text(.method),
                    timeoutMilliseconds: try fields.timeoutMilliseconds(),
                    meta: try fields.meta()
                )
            case "reply": .reply(try fields.callID(), meta: try fields.meta())
            case "item": try Self.item(fields)
            case "end": .end(try fields.callID(), meta: try fields.meta())
            case "error":
                .error(
                    try fields.callID(),
                    code: try fields.code(),
                    message: try fields.text(.message),
                    meta: try fields.meta()
                )
            case "more":
                .more(try fields.callID(), count: try fields.integer(.count, in: Self.moreCounts))
            case "cancel": .cancel(try fields.callID())
            case "ping": .ping(nonce: try fields.nonce())
            case "pong": .pong(nonce: try fields.nonce())
            case "goaway":
                .goAway(
                    lastID: try fields.integer(.lastID, in: 0...Self.greatestInteger),
                    code: try fields.code(),
                    message: try fields.text(.message)
                )
            default: .unknown
            }
    }

    /// The one kind that must have a body.
    private static func item(_ fields: HeadFields) throws(ProtocolViolation) -> Head {
        guard try fields.hasBody() else { throw .wrongKey(HeadKey.body.name) }
        return .item(try fields.callID())
    }
}
