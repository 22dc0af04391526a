import Telemetry

/// The statements that go to the server together, before one sync.
struct Round: Sendable {
    /// What the connection must be in when the round is over.
    enum Ending: Sendable {
        /// The same as `implicit`, and the answer has rows: it was a read.
        case read
        /// No transaction: the sync ended the implicit one.
        case implicit
        /// A transaction that is still open.
        case open
        /// The last statement is COMMIT, and it did commit.
        case commit
        /// Whatever it was before.
        case unchanged
    }

    let statements: [SQL]
    /// Which statement's result the caller wants.
    let answer: Int
    let ending: Ending
    /// What the statements say behind themselves, where their request is recorded.
    let comment: SQLComment?

    init(_ statements: [SQL], answer: Int, ending: Ending, trace: Trace? = nil) {
        self.statements = statements
        self.answer = answer
        self.ending = ending
        comment = trace.flatMap { SQLComment($0) }
    }

    /// What the statement at `index` is to whoever asked.
    func step(_ index: Int) -> ResultLedger.Step {
        if ending == .commit, index == statements.count - 1 { return .commit }
        return index == answer ? .answer : .discard
    }

    /// The error of a round that must not be sent, if it is one.
    var refusal: PostgresError? {
        for statement in statements {
            if let refusal = statement.refusal { return refusal }
        }
        return nil
    }
}
