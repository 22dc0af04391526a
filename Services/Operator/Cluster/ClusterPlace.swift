import Glibc
import ServiceRuntime

/// Where the private server's files and its socket are.
struct ClusterPlace: Hashable, Sendable {
    /// For a server's user who cannot reach the data folder.
    static let farFolder = "/var/lib/vanquan"

    /// The cluster itself, not a link to it.
    let directory: String
    let socketFolder: String
    /// Where `directory` is not in the data folder: the link there.
    let link: String?

    /// - Parameter far: where clusters go that the server's user could not reach in the data folder.
    static func find(
        for data: DataFolder,
        account: ServerAccount,
        far: String = farFolder
    ) async throws -> ClusterPlace {
        let mark = try data.mark
        let socketFolder = "/tmp/vanquan-\(mark)"
        let away = "\(far)/\(mark)"
        if let status = Files.status(of: data.clusterPath), status.st_mode & S_IFMT == S_IFLNK {
            let target = try Files.realPath(of: data.clusterPath)
            guard target == away else { throw foreign(data, target) }
            return ClusterPlace(
                directory: away,
                socketFolder: socketFolder,
                link: data.clusterPath
            )
        }
        if try await account.canEnter(data.path) {
            return ClusterPlace(
                directory: data.clusterPath,
                socketFolder: socketFolder,
                link: nil
            )
        }
        return ClusterPlace(directory: away, socketFolder: socketFolder, link: data.clusterPath)
    }

    /// The major version of the cluster that is there; nil where there is nothing.
    /// - Throws: ``StartFault`` where there is something else, or what is left of a cluster.
    func major() throws(StartFault) -> Int? {
        guard let status = Files.status(of: directory) else { return nil }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw unusable("it is no folder") }
        guard !Files.names(in: directory).isEmpty else { return nil }
        let version = try Files.text(of: "\(directory)/PG_VERSION") ?? ""
        guard let major = Int(version.prefix { $0.isNumber }) else {
            throw unusable("its file PG_VERSION is missing, empty or damaged")
        }
        guard let control = Files.status(of: "\(directory)/global/pg_control"), control.st_size > 0
        else {
            throw unusable("its file global/pg_control is missing or empty")
        }
        return major
    }

    private func unusable(_ finding: String) -> StartFault {
        .configuration(
            "\(directory) holds no usable PostgreSQL cluster, since \(finding): restore it from a back-up, or "
                + "move it elsewhere to begin with an empty database; nothing in it was changed."
        )
    }

    /// Makes the folder of the socket, which nobody else may enter.
    ///
    /// In `/tmp` anyone may have been here first, and could then put a server of his own there.
    func prepareSocketFolder(_ account: ServerAccount) throws(StartFault) {
        if !Files.exists(socketFolder) { try account.makeFolder(socketFolder) }
        guard let status = Files.status(of: socketFolder),
            status.st_mode & S_IFMT == S_IFDIR,
            status.st_uid == account.userID, status.st_mode & 0o077 == 0
        else {
            throw StartFault(
                "\(socketFolder) has to be a folder that only the server's user can enter, and somebody else "
                    + "has made it otherwise: remove it.",
                exitStatus: 73
            )
        }
    }

    /// Takes it away where it is empty, as an orderly end of the server leaves it.
    func removeSocketFolder() {
        rmdir(socketFolder)
    }

    private static func foreign(_ data: DataFolder, _ target: String) -> StartFault {
        .configuration(
            "\(data.clusterPath) leads to \(target), which belongs to a data folder at another path: move the data "
                + "folder back, or remove the link to begin with an empty database."
        )
    }
}
