import Glibc
import ServiceRuntime

/// The user of this machine that the private server runs as: ourselves, or `postgres` where we are root, which
/// PostgreSQL refuses to be.
struct ServerAccount: Hashable, Sendable {
    let userID: uid_t
    let groupID: gid_t
    /// The name to change to; nil for ourselves.
    let name: String?

    static func ofThisProcess() throws(StartFault) -> ServerAccount {
        guard geteuid() == 0 else {
            return ServerAccount(userID: geteuid(), groupID: getegid(), name: nil)
        }
        guard let entry = getpwnam("postgres") else {
            throw .unavailable(
                "PostgreSQL does not run as root, and this machine has no user “postgres”, whom it would run as."
            )
        }
        return ServerAccount(
            userID: entry.pointee.pw_uid,
            groupID: entry.pointee.pw_gid,
            name: "postgres"
        )
    }

    /// The program as this user, with nothing of our environment but the way to find programs.
    func command(_ path: String, _ arguments: [String]) -> ProcessCommand {
        let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/"]
        guard let name else {
            return ProcessCommand(path: path, arguments: arguments, environment: environment)
        }
        let change = ["--reuid=\(name)", "--regid=\(groupID)", "--init-groups", "--inh-caps=-all"]
        return ProcessCommand(
            path: "/usr/bin/setpriv",
            arguments: change + ["--", path] + arguments,
            environment: environment
        )
    }

    /// A folder of this user's own.
    func makeFolder(_ path: String) throws(StartFault) {
        guard mkdir(path, 0o700) == 0 else { throw Files.fault("make", path) }
        guard chown(path, userID, groupID) == 0 else { throw Files.fault("give away", path) }
    }

    /// Whether this user gets through to what lies in a folder.
    func canEnter(_ folder: String) async throws -> Bool {
        guard name != nil else { return access(folder, X_OK) == 0 }
        return try await command("/usr/bin/test", ["-x", folder]).output().end.isSuccess
    }
}
