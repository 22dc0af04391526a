import Dispatch
import Glibc

/// PostgreSQL's own commands, run as a user whom the server accepts: it refuses root.
struct ServerTools: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let serverUser = "postgres"
    private let binaries: String

    init() async throws {
        binaries = try await Self.output(of: ["pg_config", "--bindir"])
    }

    func run(_ tool: String, _ arguments: [String]) async throws {
        try await Self.run(Self.asServerUser + ["\(binaries)/\(tool)"] + arguments)
    }

    /// A directory that only the server's user may enter.
    ///
    /// Its path is short, since a socket's must be.
    func makeDirectory() async throws -> String {
        let path = "/tmp/vq-\(UInt32.random(in: .min ... .max))"
        try await Self.run(Self.asServerUser + ["mkdir", "-m", "700", path])
        return path
    }

    func remove(_ directory: String) async throws {
        try await Self.run(Self.asServerUser + ["rm", "-rf", directory])
    }

    private static var asServerUser: [String] {
        let plain = ["env", "-C", "/", "LC_ALL=C.UTF-8"]
        guard geteuid() == 0 else { return plain }
        return [
            "setpriv", "--reuid=\(serverUser)", "--regid=\(serverUser)", "--init-groups",
            "--inh-caps=-all",
        ] + plain
    }

    private static func output(of command: [String]) async throws -> String {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        do {
            // What these commands print fits into the pipe.
            try await run(command, output: ends[1])
        } catch {
            close(ends[1])
            throw error
        }
        close(ends[1])
        var buffer = Array(repeating: UInt8(0), count: 4_096)
        let count = read(ends[0], &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(count, 0)).filter { $0 > 0x20 }, as: UTF8.self)
    }

    /// Waits for the command on a thread that may block.
    private static func run(_ command: [String], output: Int32? = nil) async throws {
        let process = try spawn(command, output: output)
        let status = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var status: Int32 = -1
                while waitpid(process, &status, 0) == -1, errno == EINTR {}
                continuation.resume(returning: status)
            }
        }
        guard status == 0 else {
            throw Failure(description: "failed: \(command.joined(separator: " "))")
        }
    }

    private static func spawn(_ command: [String], output: Int32?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
        guard code == 0 else { throw Failure(description: "cannot start \(command[0])") }
        return process
    }
}
