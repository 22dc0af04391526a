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
            end(0)
        } catch let fault as StartFault {
            StandardError.write(line: "\(name): \(fault.sentence)")
            end(fault.exitStatus)
        } catch {
            StandardError.write(line: "\(name): stopped by a fault: \(error)")
            end(70)
        }
    }

    /// Ends the process at once: the exit handlers of libraries take down what threads that are ending as well may still use.
    private static func end(_ status: Int32) -> Never {
        fflush(nil)
        _exit(status)
    }
}
