import Synchronization

/// Something that a test waits for to have happened, a number of times.
final class Bell: Sendable {
    private let counted = Mutex(0)
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    var count: Int { counted.withLock(\.self) }

    func ring() {
        counted.withLock { $0 += 1 }
        continuation.yield()
    }

    /// Returns when it has rung; one test task at a time waits.
    func rung(_ times: Int = 1) async {
        var iterator = stream.makeAsyncIterator()
        for _ in 0..<times { await iterator.next() }
    }
}
