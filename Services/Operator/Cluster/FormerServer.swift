import Glibc
import ServiceRuntime

/// A server that still runs on the cluster: the process that started it was killed.
struct FormerServer: Hashable, Sendable {
    let processID: pid_t

    /// Looks whether one runs.
    ///
    /// What only claims so, a file left behind, is taken away where it would hinder.
    ///
    /// We hold the data folder's lock: whoever runs here, nobody supervises it.
    init?(of place: ClusterPlace) throws(StartFault) {
        let path = "\(place.directory)/postmaster.pid"
        guard let text = try Files.text(of: path) else { return nil }
        guard let line = text.split(separator: "\n").first, let id = pid_t(line), id > 1,
            Self.isServer(id, of: place)
        else {
            // The number may meanwhile be another program's, which PostgreSQL would take for a server.
            unlink(path)
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
