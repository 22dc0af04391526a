import Glibc
import ServiceRuntime
import Subprocess

/// The private PostgreSQL server of a data folder: reached by its socket alone, never the machine's own server.
struct PrivateCluster: Sendable {
    static let database = "vanquan"

    let data: DataFolder
    let account: ServerAccount
    let place: ClusterPlace
    let installation: PostgresInstallation

    /// Finds what there is; changes nothing yet.
    static func find(for data: DataFolder, path: String) async throws -> PrivateCluster {
        let account = try ServerAccount.ofThisProcess()
        let place = try await ClusterPlace.find(for: data, account: account)
        let installation = try await PostgresInstallation.find(major: try place.major(), path: path)
        return PrivateCluster(
            data: data,
            account: account,
            place: place,
            installation: installation
        )
    }

    var address: DatabaseAddress {
        DatabaseAddress(
            server: ["host": place.socketFolder, "port": "5432"],
            database: Self.database,
            administrator: [
                "user": Roles.superuser,
                "passfile": data.secrets.passwordPath(of: Roles.superuser),
            ]
        )
    }

    /// Makes everything ready for ``server``: the earlier one stopped, the cluster there.
    /// - Returns: Whether the cluster is new.
    func prepare() async throws -> Bool {
        if let former = try FormerServer(of: place) {
            Console.note(
                "an earlier start's PostgreSQL still runs (process \(former.processID)); stopping it."
            )
            try await former.stop()
        }
        try place.prepareSocketFolder(account)
        guard try place.major() == nil else { return false }
        try await ClusterCreation(cluster: self).run()
        return true
    }

    /// The server as a process to be kept alive.
    func server(_ record: ProcessRecord) -> SupervisedProcess {
        SupervisedProcess(
            name: "PostgreSQL",
            command: account.command("\(installation.bin)/postgres", serverArguments),
            log: data.log(of: "postgres"),
            lifeline: nil,
            stop: [
                // Fast: sessions are cut, what is committed is written. Then at once: the next start recovers.
                .send(signal: .interrupt, allowedDurationToNextStep: .seconds(60)),
                .send(signal: .quit, allowedDurationToNextStep: .seconds(5)),
            ],
            record: record
        )
    }

    /// Given here and not in `postgresql.conf`, so that they are this binary's own at every start.
    private var serverArguments: [String] {
        let settings = [
            "listen_addresses": "",
            "unix_socket_directories": place.socketFolder,
            "unix_socket_permissions": "0700",
            "port": "5432",
            // Five executables with a dozen each, and room for operators' commands.
            "max_connections": "100",
            "shared_buffers": "256MB",
            "fsync": "on",
            "full_page_writes": "on",
            "synchronous_commit": "on",
            "password_encryption": "scram-sha-256",
            "timezone": "UTC",
            "logging_collector": "off",
            "log_destination": "stderr",
            "log_timezone": "UTC",
            "log_line_prefix": "%m [%p] %q%u %a ",
            // The details quote keys, and keys may be a citizen's.
            "log_error_verbosity": "terse",
        ]
        let flags = settings.sorted { $0.key < $1.key }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
        return ["-D", place.directory] + flags
    }
}
