import ServiceRuntime

/// The accounts that an operator can act for, where the database runs and answers at once.
enum AccountCompletion {
    private static let patience = Duration.milliseconds(500)

    static func names() async -> [String] {
        guard let surroundings = try? OperatorSurroundings.ofProcess(),
            let installation = try? await surroundings.installation(),
            let connection = try? installation.environment.ownerConnection()
        else { return [] }
        let session = DatabaseSession(connection: connection, failure: "No names were read")
        let names = try? await session.run { client in
            try await AccountNamesRepository(database: client)
                .open(deadline: .now + patience)
        }
        return CompletionWord.safe(names ?? [])
    }
}
