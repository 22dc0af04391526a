import RPC

/// How a call on one connection ended.
enum CallOutcome: Sendable {
    /// The server answered, or time or the caller ended it.
    case answered(Result<CallAnswer, RPCError>)
    /// The server certainly did not begin it: it may be made again.
    case notTaken
    /// The connection broke after it was sent: it may or may not have been carried out.
    case lost

    /// Why a stream ended before it was complete; nil where it is complete.
    func streamError(_ service: String) -> RPCError? {
        switch self {
        case .answered(.success(let answer)): answer.endsStream ? nil : .wrongKindOfAnswer
        case .answered(.failure(let error)): error
        case .notTaken: .unavailable(service)
        case .lost: .lost(service)
        }
    }
}
