import AccessControl
import Postgres
import ServiceRuntime
import Signing
import Values

/// Gives an account a new random password, which is printed once and kept nowhere.
struct SetPassword: Sendable {
    let username: String
    /// Whether there is to be a new administrator where nobody has the name: a slip of the pen adds none.
    var addsAdministrator = false

    func run(_ settings: Settings) async throws {
        let (password, account) = try newAccount()
        let isSaved = try await withAccounts(settings) { accounts in
            let now = SystemClock().now()
            if try await accounts.save(account, addsAdministrator: addsAdministrator, at: now) {
                return true
            }
            // Before anybody is there, somebody has to be.
            return try await accounts.saveFirst(account, at: now)
        }
        guard isSaved else {
            throw StartFault(
                "There is no account “\(username)”: add the person first, or an administrator with --new-administrator.",
                exitStatus: 67
            )
        }
        print(password)
    }

    /// The same, where no account exists yet.
    func runIfFirst(_ settings: Settings) async throws {
        let (password, account) = try newAccount()
        let isFirst = try await withAccounts(settings) { accounts in
            try await accounts.saveFirst(account, at: SystemClock().now())
        }
        if isFirst { print(password) }
    }

    private func newAccount() throws -> (password: String, account: AdministratorRepository.New) {
        guard username.wholeMatch(of: /[a-z][a-z0-9._-]{1,63}/) != nil else {
            throw StartFault.usage(
                "A user name begins with a letter and has 2 to 64 of a-z, 0-9, dot, dash, underscore."
            )
        }
        let password = try RandomPassword.new()
        let account = AdministratorRepository.New(
            username: username,
            displayName: "Quản trị hệ thống",
            passwordHash: try PasswordHash(password: password).text
        )
        return (password, account)
    }

    private func withAccounts<Result: Sendable>(
        _ settings: Settings,
        _ body: (AdministratorRepository) async throws -> Result
    ) async throws -> Result {
        do {
            return try await PostgresClient.withClient(
                configuration: try settings.database(application: "gateway"),
                logger: try settings.logger(for: "gateway")
            ) { database in
                try await body(AdministratorRepository(database: database))
            }
        } catch let error as PostgresError {
            throw StartFault.unavailable("The account was not saved: \(error).")
        }
    }
}
