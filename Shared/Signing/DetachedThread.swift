import Glibc

/// A thread of its own for work that would hold up the threads of Swift's concurrency.
enum DetachedThread {
    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Runs `body` on a new thread; `false` where the system gives none.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let boxed = Unmanaged.passRetained(Body(body))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            },
            boxed.toOpaque()
        )
        guard failure == 0 else {
            boxed.release()
            return false
        }
        pthread_detach(thread)
        return true
    }
}
