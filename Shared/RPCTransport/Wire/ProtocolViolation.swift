import RPC

/// The peer broke the wire's rules: it is told so by `goaway`, and its connection ends.
struct ProtocolViolation: Error, Hashable, Sendable {
    let code: RPCCode
    /// For the person who writes the peer's code; in English, since it concerns no user.
    let message: String

    init(_ message: String, code: RPCCode = .invalidArgument) {
        self.code = code
        self.message = message
    }

    static let emptyFrame = ProtocolViolation("A frame has the length 0.")
    static let malformedHead = ProtocolViolation("A head is not a JSON object in UTF-8.")
    static let deepHead = ProtocolViolation("A head's values are nested too deeply.")
    static let missingBody = ProtocolViolation("The connection ended within a message.")

    static let longNonce = ProtocolViolation(
        "A head's \"nonce\" is over the limit of \(Head.nonceBytes) bytes."
    )

    static let silentWithinMessage = ProtocolViolation(
        "A message was begun and not completed in time.",
        code: .deadlineExceeded
    )

    static func oversizeFrame(_ length: UInt32, limit: Int) -> ProtocolViolation {
        ProtocolViolation(
            "A frame of \(length) bytes is over the limit of \(limit).",
            code: .resourceExhausted
        )
    }

    static func wrongKey(_ key: String) -> ProtocolViolation {
        ProtocolViolation("A head's \"\(key)\" is missing or wrong.")
    }

    static func repeatedKey(_ key: String) -> ProtocolViolation {
        ProtocolViolation("A head has \"\(key)\" twice.")
    }

    static func wrongDirection(_ kind: String) -> ProtocolViolation {
        ProtocolViolation("A message of kind \"\(kind)\" comes from the wrong side.")
    }

    static func idNotIncreasing(_ id: CallID, after last: CallID) -> ProtocolViolation {
        ProtocolViolation("The call id \(id) does not increase: \(last) was there before.")
    }

    static func unaskedItem(_ id: CallID) -> ProtocolViolation {
        ProtocolViolation("An item of call \(id) was not asked for.")
    }

    static func unknownCall(_ id: CallID) -> ProtocolViolation {
        ProtocolViolation("An answer to call \(id), which was never made.")
    }
}
