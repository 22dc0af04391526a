import Postgres
import ServiceRuntime

/// The gateway's accounts, made by its own executable, whose they are.
struct Accounts: Sendable {
    let folder: ExecutableFolder
    let environment: ExecutableEnvironment

    /// Makes the administrator's account where there is no account at all.
    /// - Returns: Its new password; nil where there was one.
    func first(_ name: String) async throws -> String? {
        let password = try await gateway("first-account", name, to: "make the first account")
        return password.isEmpty ? nil : password
    }

    /// - Returns: The new password.
    func setPassword(of name: String, addsAdministrator: Bool) async throws -> String {
        // Asked here first, since the reason why there is no connection is told better here.
        let session = DatabaseSession(
            connection: try environment.ownerConnection(),
            failure: "The password was not set"
        )
        try await session.run { try await $0.ping() }
        let verb = addsAdministrator ? "new-administrator" : "set-password"
        return try await gateway(verb, name, to: "set the password")
    }

    private func gateway(_ verb: String, _ name: String, to purpose: String) async throws -> String
    {
        let command = ProcessCommand(
            path: folder.path(of: .gateway),
            arguments: [verb, name],
            environment: try environment.owning()
        )
        let text = try await command.succeed(to: purpose)
        return text.split(whereSeparator: \.isWhitespace).joined()
    }
}
