import Glibc
import ServiceRuntime
import Signing

/// Everything that one installation keeps: the database, its secrets, its logs.
///
/// `lock`, `secrets/`, `logs/`, `postgres` (a folder, or a link to where the server's user can reach it).
struct DataFolder: Sendable {
    /// Absolute and without symbolic links: its digest names what belongs to this folder elsewhere.
    let path: String

    /// The folder with all its parts, made where they are missing.
    static func prepared(at path: String) throws(StartFault) -> DataFolder {
        // The server's user has to get through to its own part, and to nothing else.
        try Files.makeFolder(absolute(path), mode: geteuid() == 0 ? 0o711 : 0o700)
        let folder = DataFolder(path: try Files.realPath(of: path))
        for part in [folder.secretsPath, folder.logsPath] {
            try Files.makeFolder(part, mode: 0o700)
        }
        // Unlike logs, secrets that others could read may be known to them: that is not mended in silence.
        try Files.setMode(of: folder.logsPath, 0o700)
        return folder
    }

    /// The folder as an earlier start made it.
    static func existing(at path: String) throws(StartFault) -> DataFolder {
        guard Files.exists("\(path)/secrets") else {
            throw .configuration(
                "There is no data folder at \(path): `vanquan up` makes it, VANQUAN_DATA says where it is."
            )
        }
        return DataFolder(path: try Files.realPath(of: path))
    }

    var lockPath: String { "\(path)/lock" }
    var secretsPath: String { "\(path)/secrets" }
    var logsPath: String { "\(path)/logs" }
    var clusterPath: String { "\(path)/postgres" }

    var secrets: Secrets { Secrets(folder: secretsPath) }

    func log(of name: String) -> LogFile { LogFile(path: "\(logsPath)/\(name).log") }

    /// 16 hexadecimal digits that no other data folder of this machine has.
    var mark: String {
        get throws(StartFault) {
            do {
                return String(try SHA256.hexDigest(Array(path.utf8)).prefix(16))
            } catch {
                throw StartFault("The system's OpenSSL does not work: \(error).", exitStatus: 70)
            }
        }
    }

    private static func absolute(_ path: String) throws(StartFault) -> String {
        path.hasPrefix("/") ? path : "\(try Files.realPath(of: "."))/\(path)"
    }
}
