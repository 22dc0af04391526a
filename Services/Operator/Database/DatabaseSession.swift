import Postgres
import ServiceRuntime

/// Work on one database, whose failures are sentences for the operator.
struct DatabaseSession: Sendable {
    let connection: String
    /// As the server shows it.
    var applicationName = "vanquan"
    /// What then did not happen: “The plan was not loaded”.
    let failure: String

    /// - Throws: ``StartFault`` in place of the database's errors.
    func run<Result: Sendable>(
        _ body: (PostgresClient) async throws -> Result
    ) async throws -> Result {
        let reason = ConnectionReason()
        do {
            return try await PostgresClient.withClient(
                configuration: PostgresConfiguration(
                    connection: connection,
                    applicationName: applicationName
                ),
                logger: reason.logger,
                body
            )
        } catch let error as PostgresError {
            try Task.checkCancellation()
            throw fault(error, reason)
        }
    }

    private func fault(_ error: PostgresError, _ reason: ConnectionReason) -> StartFault {
        guard error.code == .unavailable || error.isOfConnection && reason.text != nil else {
            return .unavailable("\(failure): \(error.words).")
        }
        let trouble = ConnectionTrouble(reason.text)
        return .unavailable(trouble.sentence(of: DatabasePlace(connection).text))
    }
}

extension PostgresError {
    /// There was no connection, or perhaps none: who waits for one meets a limit first where connecting is slow.
    fileprivate var isOfConnection: Bool {
        [.unavailable, .deadlineExceeded, .poolExhausted].contains(code)
    }

    /// The server's words, or ours where it said none.
    var words: String {
        let parts = debugDetail.split(separator: "] ", maxSplits: 1)
        guard parts.count == 2 else {
            return code == .deadlineExceeded ? "it took too long" : "the database gave no reason"
        }
        return String(parts[1])
    }
}
