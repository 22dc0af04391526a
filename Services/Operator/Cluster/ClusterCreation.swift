import Glibc
import ServiceRuntime

/// Makes a new cluster: in a folder beside its place first, so that what is interrupted leaves nothing half-made there.
struct ClusterCreation: Sendable {
    let cluster: PrivateCluster

    private var directory: String { cluster.place.directory }
    private var temporary: String { "\(directory).new" }

    func run() async throws {
        let account = cluster.account
        try prepareSurroundings()
        try await remove(temporary)
        try account.makeFolder(temporary)
        let passwordFile = "\(temporary).password"
        let password = try cluster.data.secrets.password(of: Roles.superuser)
        try AtomicFile.write("\(password)\n", to: passwordFile, mode: 0o600)
        defer { unlink(passwordFile) }
        guard chown(passwordFile, account.userID, account.groupID) == 0 else {
            throw Files.fault("give away", passwordFile)
        }
        let command = account.command("\(cluster.installation.bin)/initdb", arguments(passwordFile))
        do {
            try await command.succeed(to: "make the database")
        } catch {
            // initdb takes away what it had made.
            rmdir(temporary)
            throw error
        }
        guard rename(temporary, directory) == 0 else { throw Files.fault("make", directory) }
    }

    /// What sorts bytewise sorts the same on every machine and after every upgrade of the system.
    private func arguments(_ passwordFile: String) -> [String] {
        let locale =
            cluster.installation.major >= 17
            ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"]
            : ["--locale=C.UTF-8"]
        return [
            "--pgdata=\(temporary)", "--username=\(Roles.superuser)", "--pwfile=\(passwordFile)",
            "--auth=scram-sha-256", "--encoding=UTF8", "--lc-collate=C", "--lc-messages=C",
            "--data-checksums",
        ] + locale
    }

    /// The folder above the cluster, and the link to it where it is not in the data folder.
    private func prepareSurroundings() throws(StartFault) {
        guard let link = cluster.place.link else { return }
        try Files.makeFolder(Files.parent(of: directory), mode: 0o711)
        unlink(link)
        guard symlink(directory, link) == 0 else { throw Files.fault("make", link) }
        Console.note(
            "the server's user cannot reach \(cluster.data.path): the database is in \(directory)."
        )
    }

    /// What an interrupted attempt left.
    private func remove(_ path: String) async throws {
        guard Files.exists(path) else { return }
        let command = ProcessCommand(path: "/bin/rm", arguments: ["-rf", "--", path])
        try await command.succeed(to: "remove \(path)")
    }
}
