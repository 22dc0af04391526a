import Glibc
public import ServiceLifecycle

/// Ends when standard input does: whoever started this process is gone, and nobody would stop it.
///
/// The supervisor holds the other end of the pipe and never writes to it. The service that ends takes the group down gracefully.
public struct SupervisorWatch: Service {
    public init() {}

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled, !Self.inputHasEnded() {
                try? await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// Looks without waiting: end of file shows as readable with nothing to read, or as a hang-up.
    private static func inputHasEnded() -> Bool {
        var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        guard poll(&input, 1, 0) > 0 else { return false }
        if input.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
        var byte: UInt8 = 0
        return read(0, &byte, 1) == 0
    }
}
