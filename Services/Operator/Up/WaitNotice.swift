/// Says once what is waited for, where that takes longer than a person likes to look at nothing.
struct WaitNotice: Sendable {
    /// “funding to serve”.
    let subject: String
    var patience = Duration.seconds(3)
    var say: @Sendable (String) -> Void = Console.note

    func during<Result>(_ work: () async throws -> Result) async throws -> Result {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await Task.sleep(for: patience)
                say("still waiting for \(subject).")
            }
            defer { group.cancelAll() }
            return try await work()
        }
    }
}
