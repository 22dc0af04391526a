import Glibc
import ServiceRuntime

/// A pipe that nothing is ever written to: its reading end is every executable's standard input.
///
/// The kernel closes the writing end with this process, however it ends; then they all see the end of
/// their input and stop by themselves.
final class Lifeline: Sendable {
    let readingEnd: Int32
    private let writingEnd: Int32

    init() throws(StartFault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Files.fault("make", "a pipe") }
        // A child that held the writing end would keep the others alive.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (readingEnd, writingEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readingEnd)
        close(writingEnd)
    }
}
