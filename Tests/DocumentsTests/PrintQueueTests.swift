import Synchronization
import Testing

@testable import Documents

@Suite("The queue of the printer")
struct PrintQueueTests {
    private final class Counts: Sendable {
        let busy = Atomic(0)
        let printing = Atomic(0)
        let printed = Atomic(0)
    }

    /// Prints until all who can hear that the queue is full have heard it.
    private static func print(in queue: PrintQueue, _ counts: Counts) async {
        do {
            try await queue.inTurn {
                #expect(counts.printing.add(1, ordering: .relaxed).newValue == 1)
                while counts.busy.load(ordering: .relaxed) < 15 { await Task.yield() }
                counts.printing.subtract(1, ordering: .relaxed)
                counts.printed.add(1, ordering: .relaxed)
            }
        } catch {
            #expect(error as? PrintError == .busy)
            counts.busy.add(1, ordering: .relaxed)
        }
    }

    @Test("of twenty who come while one prints, four wait and the others hear it at once")
    func fullQueue() async {
        let queue = PrintQueue(waiting: 4)
        let counts = Counts()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { await Self.print(in: queue, counts) } }
        }
        #expect(counts.busy.load(ordering: .relaxed) == 15)
        #expect(counts.printed.load(ordering: .relaxed) == 5)
    }

    @Test("whoever waits and is cancelled leaves, and the place is free after all others")
    func cancelled() async throws {
        let queue = PrintQueue(waiting: 1)
        try await queue.inTurn {
            await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await queue.inTurn { () -> Void in Issue.record("it was not its turn") }
                }
                // Until it waits, whoever comes would wait as well; cancelled before or after, it leaves.
                group.cancelAll()
                await #expect(throws: CancellationError.self) { try await group.waitForAll() }
            }
        }
        #expect(try await queue.inTurn { 7 } == 7)
    }

    @Test("an error of whoever prints passes the place on")
    func failing() async throws {
        let queue = PrintQueue(waiting: 0)
        await #expect(throws: PrintError.tooLong) {
            try await queue.inTurn { throw PrintError.tooLong }
        }
        #expect(try await queue.inTurn { true })
    }
}
