/// Which result on a pipelined connection belongs to whom.
///
/// A round is what goes out before one sync: some commands, answered in order. libpq gives each
/// command a result and an end, then the round its sync. When a command fails, the rest of its round is
/// reported as skipped and the next round starts afresh, so an error fails its own round alone.
struct ResultLedger {
    /// What a command of a round is to whoever asked.
    enum Step: Equatable, Sendable {
        case prepare(name: String)
        case discard
        case answer
        case commit
    }

    enum Arrival {
        case success
        case failure
        case skipped
        case end
        case sync
    }

    enum Verdict: Equatable {
        /// Nothing that anyone wants.
        case drop
        /// The result that the round was sent for.
        case keep
        /// The result of COMMIT.
        case keepCommit
        /// The error that failed the round.
        case blame
        /// The round is over. The statements under `unprepared` do not exist after all.
        case over(request: UInt64, unprepared: [String])
        /// Not what the protocol allows here: the connection is of no more use.
        case violation
    }

    private struct Round {
        let request: UInt64
        let steps: [Step]
        var position = 0
        var awaitsEnd = false
        var hasFailed = false
        var unprepared: [String] = []
    }

    private var rounds = FIFO<Round>()

    var isEmpty: Bool { rounds.isEmpty }
    var count: Int { rounds.count }

    mutating func sent(request: UInt64, steps: [Step]) {
        rounds.append(Round(request: request, steps: steps))
    }

    mutating func receive(_ arrival: Arrival) -> Verdict {
        guard var round = rounds.first else { return .violation }
        if case .sync = arrival {
            guard round.position == round.steps.count else { return .violation }
            rounds.popFirst()
            return .over(request: round.request, unprepared: round.unprepared)
        }
        let verdict = Self.receive(arrival, in: &round)
        rounds.first = round
        return verdict
    }

    /// The connection is gone: whose rounds were not over, in the order they were sent.
    mutating func abandonAll() -> [UInt64] {
        rounds.removeAll().map(\.request)
    }

    private static func receive(_ arrival: Arrival, in round: inout Round) -> Verdict {
        if round.awaitsEnd {
            guard case .end = arrival else { return .violation }
            round.awaitsEnd = false
            return .drop
        }
        guard round.position < round.steps.count else { return atSync(arrival, in: &round) }
        let step = round.steps[round.position]
        round.position += 1
        round.awaitsEnd = true
        switch arrival {
        case .success: return accept(step)
        case .failure: return fail(step, in: &round)
        case .skipped:
            if case .prepare(let name) = step { round.unprepared.append(name) }
            return round.hasFailed ? .drop : .violation
        case .end, .sync: return .violation
        }
    }

    private static func accept(_ step: Step) -> Verdict {
        switch step {
        case .prepare, .discard: .drop
        case .answer: .keep
        case .commit: .keepCommit
        }
    }

    private static func fail(_ step: Step, in round: inout Round) -> Verdict {
        if case .prepare(let name) = step { round.unprepared.append(name) }
        round.hasFailed = true
        return .blame
    }

    /// An implicit transaction may still fail when the sync commits it.
    private static func atSync(_ arrival: Arrival, in round: inout Round) -> Verdict {
        guard case .failure = arrival, !round.hasFailed else { return .violation }
        round.hasFailed = true
        round.awaitsEnd = true
        return .blame
    }
}
