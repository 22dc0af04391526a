import Glibc
import ServiceRuntime

/// A server that still runs on the cluster: the process that started it was killed.
struct FormerServer: Hashable, Sendable {
    let processID: pid_t

    /// Looks whether one runs.
    ///
    /// What only claims so, the locks of the folder and of the socket, is taken away: the number in them may be another
    /// program's by now, or a dead server's that nobody has buried, and PostgreSQL would take it for a living one.
    ///
    /// We hold the data folder's lock: whoever runs here, nobody supervises it.
    init?(of place: ClusterPlace) throws(StartFault) {
        let lock = "\(place.directory)/postmaster.pid"
        let number = try Files.text(of: lock)?.split(separator: "\n").first.flatMap { pid_t($0) }
        guard let id = number, id > 1, Self.isServer(id, of: place) else {
            unlink(lock)
            unlink("\(place.socketFolder)/.s.PGSQL.5432.lock")
            return nil
        }
        processID = id
    }

    /// Stops it as an orderly end does; its sessions are cut.
    func stop() async throws {
        for (signal, patience) in [(SIGINT, 60), (SIGQUIT, 10), (SIGKILL, 5)] {
            kill(processID, signal)
            let deadline = ContinuousClock.now + .seconds(patience)
            while ContinuousClock.now < deadline {
                guard kill(processID, 0) == 0 else { return }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        throw StartFault.unavailable(
            "The PostgreSQL of an earlier start (process \(processID)) does not stop."
        )
    }

    /// A server works in its cluster's folder, whatever its number.
    private static func isServer(_ id: pid_t, of place: ClusterPlace) -> Bool {
        guard let folder = try? Files.realPath(of: "/proc/\(id)/cwd"),
            let own = try? Files.realPath(of: place.directory)
        else { return false }
        let command = (try? Files.text(of: "/proc/\(id)/comm")) ?? ""
        return folder == own && command.hasPrefix("postgres")
    }
}
