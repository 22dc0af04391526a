import Glibc

/// The processes of one server, found through its data directory.
struct ServerProcesses {
    let data: String

    /// Sends a signal to the postmaster and everything it started.
    func signal(_ signal: Int32) {
        // The parent first: it must not start or mourn children meanwhile.
        for process in all { _ = kill(process, signal) }
    }

    /// Kills them and waits until they are gone, so that a server can be started in their place.
    func killAll() async throws {
        let processes = all
        for process in processes { _ = kill(process, SIGKILL) }
        while processes.contains(where: Self.isAlive) {
            try await Task.sleep(for: .milliseconds(5))
        }
        // A killed process whom nobody has buried yet would count as a running server.
        for file in ["postmaster.pid", "../.s.PGSQL.5432.lock"] { unlink("\(data)/\(file)") }
    }

    private var all: [Int32] {
        guard let line = Self.text(of: "\(data)/postmaster.pid")?.split(separator: "\n").first,
            let postmaster = Int32(line)
        else { return [] }
        return [postmaster] + Self.children(of: postmaster)
    }

    private static func isAlive(_ process: Int32) -> Bool {
        guard let status = text(of: "/proc/\(process)/stat") else { return false }
        return status.split(separator: ")").last?.hasPrefix(" Z") == false
    }

    private static func children(of parent: Int32) -> [Int32] {
        let list = text(of: "/proc/\(parent)/task/\(parent)/children") ?? ""
        return list.split(separator: " ").compactMap { Int32($0) }
    }

    private static func text(of path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var buffer = Array(repeating: UInt8(0), count: 65_536)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}
