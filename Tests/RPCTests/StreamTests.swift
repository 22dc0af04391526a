import AccessControl
import RPC
import Synchronization
import Testing

@Suite
struct StreamTests {
    @Test
    func itemsComeInOrderToTheirEnd() async throws {
        let caller = service { router in
            router.handle(Counting.self) { request, _, items in
                for number in 0..<request.number { try await items.send(.init(number: number)) }
            }
        }
        let numbers = try await caller.withItems(of: Counting.self, .init(number: 5)) { items in
            var numbers: [Int] = []
            while let item = try await items.next() { numbers.append(item.number) }
            return numbers
        }
        #expect(numbers == [0, 1, 2, 3, 4])
    }

    @Test
    func theHandlerIsAtMostOneItemAhead() async throws {
        let sent = Counter()
        let caller = service { router in
            router.handle(Counting.self) { _, _, items in
                while true {
                    sent.add()
                    try await items.send(.init(number: sent.count))
                }
            }
        }
        try await caller.withItems(of: Counting.self, .init(number: 0)) { items in
            for taken in 1...20 {
                let item = try await items.next()
                #expect(item?.number == taken)
                #expect(sent.count <= taken + 1)
            }
        }
    }

    @Test
    func leavingEndsTheHandler() async throws {
        let (stream, ended) = AsyncStream.makeStream(of: Void.self)
        let caller = service { router in
            router.handle(Counting.self) { _, _, items in
                defer { ended.finish() }
                while true { try await items.send(.init(number: 0)) }
            }
        }
        try await caller.withItems(of: Counting.self, .init(number: 0)) { _ = try await $0.next() }
        for await _ in stream {}
    }

    @Test
    func cancellingTheReaderEndsItsWait() async throws {
        let (stream, begun) = AsyncStream.makeStream(of: Void.self)
        let caller = service { router in
            router.handle(Counting.self) { _, _, _ in
                begun.finish()
                try await Task.sleep(for: .seconds(60))
            }
        }
        let reader = Task {
            try await caller.withItems(of: Counting.self, .init(number: 0)) {
                try await $0.next()?.number
            }
        }
        for await _ in stream {}
        reader.cancel()
        await #expect(throws: RPCError.cancelled) { try await reader.value }
    }

    @Test
    func aStreamEndsAtItsDeadline() async throws {
        let caller = service { router in
            router.handle(Counting.self) { _, _, _ in try await Task.sleep(for: .seconds(60)) }
        }
        let options = CallOptions(deadline: .now + .milliseconds(20))
        await #expect(throws: RPCError.deadlineExceeded) {
            try await caller.withItems(of: Counting.self, .init(number: 0), options: options) {
                try await $0.next()?.number
            }
        }
    }

    @Test
    func theHandlersErrorComesAfterItsItems() async throws {
        let caller = service { router in
            router.handle(Counting.self) { _, _, items in
                try await items.send(.init(number: 1))
                throw RPCError.permissionDenied
            }
        }
        await #expect(throws: RPCError.permissionDenied) {
            try await caller.withItems(of: Counting.self, .init(number: 0)) { items in
                let item = try await items.next()
                #expect(item?.number == 1)
                _ = try await items.next()
            }
        }
    }

    @Test
    func sendersSideBySideAllGetTheirTurn() async throws {
        let caller = service { router in
            router.handle(Counting.self) { request, _, items in
                try await withThrowingTaskGroup { group in
                    for number in 0..<request.number {
                        group.addTask { try await items.send(.init(number: number)) }
                    }
                    try await group.waitForAll()
                }
            }
        }
        let numbers = try await caller.withItems(of: Counting.self, .init(number: 50)) { items in
            var numbers: Set<Int> = []
            while let item = try await items.next() { numbers.insert(item.number) }
            return numbers
        }
        #expect(numbers == Set(0..<50))
    }
}

/// Counts from whatever task.
final class Counter: Sendable {
    private let counted = Mutex(0)

    var count: Int { counted.withLock(\.self) }

    func add() {
        counted.withLock { $0 += 1 }
    }
}
