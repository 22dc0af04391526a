import ServiceLifecycle

/// Processes that start together once a gate is open, and stop together.
struct ProcessStage: Service {
    let gate: Gate
    let processes: @Sendable () throws -> [SupervisedProcess]

    func run() async throws {
        try await untilShutdown {
            try await gate.pass()
            try await keepAlive(try processes())
        }
    }

    private func keepAlive(_ processes: [SupervisedProcess]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for process in processes {
                group.addTask { try await process.keepAlive() }
            }
            try await group.waitForAll()
        }
    }
}
