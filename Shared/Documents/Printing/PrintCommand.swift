import Glibc
import Subprocess
import SystemPackage

/// WeasyPrint as a child that has as little as possible: a few variables, no folder of its own, a bound on its memory.
struct PrintCommand {
    /// `weasyprint`, searched for in our own `PATH`, or a path.
    let program: String
    let memory: Int

    private static let limiter = "/usr/bin/prlimit"

    /// Whatever it has started goes with it, at once: there is nothing to finish or to tidy up.
    private static let stop = [
        TeardownStep.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]

    /// From standard input to standard output, tagged for readers that speak (PDF/UA-1).
    private static let arguments = [
        "--quiet", "--encoding", "utf-8", "--media-type", "print", "--pdf-variant", "pdf/ua-1",
        "-", "-",
    ]

    private static let environment: Environment = .custom([
        "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent",
        // Its folders are not ours to write to.
        "PYTHONDONTWRITEBYTECODE": "1",
    ])

    /// - Throws: ``PrintError/absent``.
    func configuration() async throws -> Configuration {
        let path = try await resolvedProgram()
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = Self.stop
        let words = limits + [path] + Self.arguments
        return Configuration(
            executable: .path(FilePath(words[0])),
            arguments: Arguments(Array(words.dropFirst())),
            environment: Self.environment,
            // A folder that is always there: nothing is read relative to it.
            workingDirectory: "/",
            platformOptions: options
        )
    }

    /// The limiter replaces itself by the program, which keeps its number.
    ///
    /// Where it is missing, the other limits hold alone.
    private var limits: [String] {
        guard access(Self.limiter, X_OK) == 0 else { return [] }
        return [Self.limiter, "--as=\(memory)", "--core=0"]
    }

    private func resolvedProgram() async throws -> String {
        guard !program.contains("/") else {
            guard access(program, X_OK) == 0 else { throw PrintError.absent }
            return program
        }
        do {
            return try await Executable.name(program).resolveExecutablePath(in: .inherit).string
        } catch {
            throw PrintError.absent
        }
    }
}
