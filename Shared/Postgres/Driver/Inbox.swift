import CLibpq
import Glibc
import Synchronization

/// What reaches the driver's thread from outside.
enum Command: Sendable {
    case submit(Request)
    case cancel(UInt64)
    case returned(session: Int, SessionPool.Condition)
    case dialled(serial: UInt64, ConnectionHandle?)
    /// Tell how it stands.
    case report(CheckedContinuation<DriverStatistics, Never>)
    /// Open the pipelined connections before anyone needs them.
    case keepOpen
    /// Finish what is under way by then, and end.
    case stop(until: ContinuousClock.Instant)
}

/// The way onto the driver's thread: a list of commands, and an eventfd to wake it.
///
/// The list has no limit of its own: a command is posted by a task that then waits, and what the
/// driver takes from the list is bounded by its pools.
final class Inbox: Sendable {
    private struct State {
        var commands: [Command] = []
        var isAsleep = false
        var isClosed = false
    }

    /// `-1` where the process has no file descriptor left; the driver then ends at once.
    let wakeDescriptor: Int32
    private let state = Mutex(State())

    init() {
        wakeDescriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    }

    deinit {
        if wakeDescriptor >= 0 { close(wakeDescriptor) }
    }

    /// - Returns: `false` where the driver has ended and nobody will ever read it.
    @discardableResult
    func post(_ command: Command) -> Bool {
        let (isTaken, wakes) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.commands.append(command)
            let wakes = state.isAsleep
            state.isAsleep = false
            return (true, wakes)
        }
        if wakes { wake() }
        return isTaken
    }

    /// Exchanges the waiting commands for an empty list.
    func take(into commands: inout [Command]) {
        commands.removeAll(keepingCapacity: true)
        state.withLock { swap(&$0.commands, &commands) }
    }

    /// Announces that the thread is about to sleep.
    /// - Returns: `false` where commands wait, and it must not.
    func maySleep() -> Bool {
        state.withLock { state in
            state.isAsleep = state.commands.isEmpty
            return state.isAsleep
        }
    }

    func awoke() {
        state.withLock { $0.isAsleep = false }
    }

    /// Empties the eventfd after it woke the thread.
    func acknowledgeWake() {
        var count: UInt64 = 0
        _ = read(wakeDescriptor, &count, 8)
    }

    /// Takes no more; what is left goes to the caller.
    func close() -> [Command] {
        state.withLock { state in
            state.isClosed = true
            defer { state.commands = [] }
            return state.commands
        }
    }

    private func wake() {
        var one: UInt64 = 1
        _ = write(wakeDescriptor, &one, 8)
    }

    private func close(_ descriptor: Int32) {
        Glibc.close(descriptor)
    }
}
