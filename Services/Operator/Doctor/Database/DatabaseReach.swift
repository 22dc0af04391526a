import ServiceRuntime

/// Whether the database answers its owner, and what it then tells.
struct DatabaseReach: Sendable {
    private static let subject = "database"

    let installation: Result<Installation, StartFault>
    /// Whether it is known where there has to be one.
    let isExpected: Bool

    func read() async -> (finding: Finding, state: DatabaseState?) {
        switch installation {
        case .success(let installation): await read(installation)
        case .failure(let fault) where isExpected:
            (.wrong(Self.subject, fault.sentence, remedy: nil), nil)
        case .failure:
            (.unchecked(Self.subject, "There is none yet: vanquan up makes it."), nil)
        }
    }

    private func read(
        _ installation: Installation
    ) async -> (finding: Finding, state: DatabaseState?) {
        if let socket = installation.cluster?.place.socketFolder,
            !Files.exists("\(socket)/.s.PGSQL.5432")
        {
            return (
                .unchecked(Self.subject, "The private server does not run: vanquan up runs it."),
                nil
            )
        }
        do {
            let connection = try installation.environment.ownerConnection()
            let session = DatabaseSession(connection: connection, failure: "It cannot be examined")
            let state = try await session.run {
                try await DatabaseStateRepository(database: $0).state()
            }
            return (.ok(Self.subject, "It answers at \(DatabasePlace(connection).text)."), state)
        } catch {
            return (
                .wrong(
                    Self.subject,
                    "\(error)",
                    remedy: "look whether the server runs, and at its log"
                ), nil
            )
        }
    }
}
