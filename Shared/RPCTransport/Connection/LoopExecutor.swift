public import NIOCore

/// Runs tasks on an event loop, so that a call's work and its connection's I/O share a thread and hand over nothing.
///
/// Work that computes for long has to leave it by itself: it would hold up every connection of the loop.
public final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    public init(_ loop: any EventLoop) {
        self.loop = loop
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

extension EventLoop {
    /// Runs `body` on the loop: now where this is the loop, else as soon as it comes to it.
    func onLoop(_ body: @escaping @Sendable () -> Void) {
        if inEventLoop {
            body()
        } else {
            execute(body)
        }
    }
}
