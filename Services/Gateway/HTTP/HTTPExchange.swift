/// Where one HTTP connection stands: which requests are owed an answer, and which were refused before anybody looked at them.
///
/// It does no I/O and reads no clock.
struct HTTPExchange {
    /// A part of a request.
    enum Part: Sendable {
        case head
        case body
        case end
    }

    enum Step: Sendable {
        case pass
        /// Answer it here and now, and pass nothing of it on.
        case refuse
        /// It belongs to a request that was refused.
        case skip
    }

    private var owed = 0
    private var isRefusing = false
    /// Whether a request has begun and not ended.
    private(set) var isReceiving = false

    /// How many whole requests wait for their answers.
    var owedWhole: Int { owed - (isReceiving && !isRefusing && owed > 0 ? 1 : 0) }
    var isOwing: Bool { owedWhole > 0 }

    /// - Parameter isFull: whether there is no place for one more request. Behind one that is owed an answer nothing may be said yet.
    mutating func receive(_ part: Part, isFull: Bool) -> Step {
        switch part {
        case .head:
            isReceiving = true
            guard !isFull || owed > 0 else {
                isRefusing = true
                return .refuse
            }
            owed += 1
            return .pass
        case .body: return isRefusing ? .skip : .pass
        case .end:
            isReceiving = false
            defer { isRefusing = false }
            return isRefusing ? .skip : .pass
        }
    }

    /// An answer is out as a whole.
    mutating func answered() {
        owed = max(0, owed - 1)
    }
}
