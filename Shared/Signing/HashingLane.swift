/// Which jobs run and which wait: so many at a time, so many behind them, first come first served.
struct HashingLane<Job> {
    enum Admission {
        /// Start a thread for it.
        case start(Job)
        case wait
        /// Nothing is free.
        case refuse(Job)
    }

    let mostRunning: Int
    let mostWaiting: Int
    private(set) var running = 0
    private var waiting: [(id: UInt64, job: Job)] = []

    init(mostRunning: Int, mostWaiting: Int) {
        self.mostRunning = max(1, mostRunning)
        self.mostWaiting = max(0, mostWaiting)
    }

    var waitingCount: Int { waiting.count }

    mutating func admit(_ id: UInt64, _ job: Job) -> Admission {
        if running < mostRunning {
            running += 1
            return .start(job)
        }
        guard waiting.count < mostWaiting else { return .refuse(job) }
        waiting.append((id, job))
        return .wait
    }

    /// What a thread that has finished does next; without a job it ends.
    mutating func next() -> Job? {
        guard !waiting.isEmpty else {
            running -= 1
            return nil
        }
        return waiting.removeFirst().job
    }

    /// Takes out a job that nobody waits for any more; `nil` where it runs, or has.
    mutating func withdraw(_ id: UInt64) -> Job? {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return nil }
        return waiting.remove(at: index).job
    }
}
