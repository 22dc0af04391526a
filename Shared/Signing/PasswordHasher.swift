import Synchronization

/// Makes and checks password hashes away from the threads that answer calls.
///
/// Each takes half a second of a core and 128 MiB, so only few run at a time, a few wait, and
/// whoever comes next is refused at once: a flood of sign-ins costs a bounded part of the machine.
/// Threads live only while there is work, so there is nothing to start or to shut down.
public final class PasswordHasher: Sendable {
    private let parameters: ScryptParameters
    private let lane: Mutex<HashingLane<Job>>
    private let lastID = Atomic<UInt64>(0)
    /// What passwords of nobody are checked against; made when first needed.
    private let decoy = Mutex<PasswordHash?>(nil)

    /// - Parameters:
    ///   - parameters: what new hashes cost.
    ///   - mostRunning: at once; 2 take 256 MiB and every core of a small machine.
    ///   - mostWaiting: behind them; 16 wait 4 s at the worst, which a person still does.
    public init(
        parameters: ScryptParameters = .standard,
        mostRunning: Int = 2,
        mostWaiting: Int = 16
    ) {
        self.parameters = parameters
        lane = Mutex(HashingLane(mostRunning: mostRunning, mostWaiting: mostWaiting))
    }

    /// Hashes a password.
    /// - Throws: ``PasswordHasherBusy`` at once where the queue is full; ``CryptoError``;
    ///   `CancellationError`.
    public func hash(_ password: String) async throws -> PasswordHash {
        let parameters = parameters
        return try await run { try PasswordHash(password: password, parameters: parameters) }
    }

    /// Whether a password is the one that was hashed.
    ///
    /// For an account that does not exist pass `nil`: it takes as long and is never right, so that
    /// the time does not tell which accounts there are.
    /// - Throws: as ``hash(_:)``.
    public func verify(_ password: String, against hash: PasswordHash?) async throws -> Bool {
        try await run { [self] in
            guard let hash else {
                _ = try decoyHash().matches(password)
                return false
            }
            return try hash.matches(password)
        }
    }

    /// Whether a hash was made with other parameters than new ones are, and so should be made
    /// again while the password is at hand.
    public func isOutdated(_ hash: PasswordHash) -> Bool { hash.parameters != parameters }

    private func decoyHash() throws(CryptoError) -> PasswordHash {
        if let known = decoy.withLock({ $0 }) { return known }
        let made = try PasswordHash(password: Hex.encode(randomBytes(16)), parameters: parameters)
        decoy.withLock { $0 = made }
        return made
    }

    // MARK: Running

    /// Does the work and tells whoever waits.
    private struct Job {
        let perform: @Sendable () -> Void
        let refuse: @Sendable (any Error) -> Void
    }

    private func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let id = lastID.add(1, ordering: .relaxed).newValue
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                admit(
                    id,
                    Job(
                        perform: { continuation.resume(with: Result(catching: work)) },
                        refuse: { continuation.resume(throwing: $0) }
                    )
                )
                // Cancelled before it stood in the queue: the handler below found nothing.
                if Task.isCancelled { withdraw(id) }
            }
        } onCancel: {
            withdraw(id)
        }
    }

    private func admit(_ id: UInt64, _ job: Job) {
        switch lane.withLock({ $0.admit(id, job) }) {
        case .wait: break
        case .refuse(let job): job.refuse(PasswordHasherBusy())
        case .start(let job): start(job)
        }
    }

    private func start(_ job: Job) {
        let started = DetachedThread.start { [self] in
            var current: Job? = job
            while let job = current {
                job.perform()
                current = lane.withLock { $0.next() }
            }
        }
        guard !started else { return }
        job.refuse(CryptoError.failed(.startThread))
        // Others may have come to wait for this thread.
        if let next = lane.withLock({ $0.next() }) { start(next) }
    }

    private func withdraw(_ id: UInt64) {
        lane.withLock { $0.withdraw(id) }?.refuse(CancellationError())
    }
}

/// So many passwords are being checked already that this one is refused at once.
public struct PasswordHasherBusy: Error, Hashable, Sendable {}
