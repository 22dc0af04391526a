import Glibc
import Logging

/// The outermost frame of every executable: what fails here is one sentence and an exit status.
public enum ExecutableMain {
    /// Runs `body` to its end and exits.
    public static func run(
        name: String,
        _ body: (_ arguments: [String], _ settings: Settings) async throws -> Void
    ) async -> Never {
        signal(SIGPIPE, SIG_IGN)
        FileDescriptors.raise()
        do {
            try await body(Array(CommandLine.arguments.dropFirst()), Settings.ofProcess())
            exit(0)
        } catch let fault as StartFault {
            StandardError.write(line: "\(name): \(fault.sentence)")
            exit(fault.exitStatus)
        } catch {
            StandardError.write(line: "\(name): stopped by a fault: \(error)")
            exit(70)
        }
    }
}
