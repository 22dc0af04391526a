import ServiceRuntime

/// What is known of this installation before anything runs: settings, folder, executables, database.
struct Installation: Sendable {
    let settings: OperatorSettings
    let inherited: [String: String]
    let folder: ExecutableFolder
    let data: DataFolder
    /// Nil where `DATABASE_URL` names a server.
    let cluster: PrivateCluster?
    let database: DatabaseAddress

    /// - Parameter data: prepared, or as it is.
    init(
        _ settings: OperatorSettings,
        inherited: [String: String],
        data: DataFolder
    ) async throws {
        self.settings = settings
        self.inherited = inherited
        self.data = data
        folder = try ExecutableFolder.ofThisProcess()
        if let url = settings.databaseURL {
            cluster = nil
            database = try DatabaseAddress(url: url, environment: inherited)
        } else {
            let cluster = try await PrivateCluster.find(for: data, path: inherited["PATH"] ?? "")
            self.cluster = cluster
            database = cluster.address
        }
    }

    var environment: ExecutableEnvironment {
        ExecutableEnvironment(
            inherited: inherited,
            settings: settings,
            secrets: data.secrets,
            database: database
        )
    }

    var migrations: Migrations { Migrations(folder: folder, environment: environment) }
    var accounts: Accounts { Accounts(folder: folder, environment: environment) }

    var setup: DatabaseSetup {
        DatabaseSetup(address: database, secrets: data.secrets, isPrivate: cluster != nil)
    }

    /// Makes the passwords and keys that are missing.
    func prepareSecrets() throws(StartFault) {
        guard let cluster else { return try data.secrets.prepare(roles: Roles.all) }
        guard try cluster.place.major() == nil || data.secrets.has(Roles.superuser) else {
            throw .configuration(
                "\(data.secrets.passwordPath(of: Roles.superuser)) is missing, and the database in "
                    + "\(cluster.place.directory) knows no other password: put the file back, "
                    + "or remove that folder to begin with an empty database."
            )
        }
        try data.secrets.prepare(roles: Roles.all + [Roles.superuser])
    }
}
