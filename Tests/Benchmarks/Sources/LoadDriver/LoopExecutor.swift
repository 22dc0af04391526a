import NIOCore
import NIOPosix

/// Runs callers on the one event loop of their process, beside their connection: nothing changes threads.
public final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    /// To be made before anything else of the process asks for a loop.
    public init() {
        NIOSingletons.groupLoopCountSuggestion = 1
        loop = MultiThreadedEventLoopGroup.singleton.next()
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
