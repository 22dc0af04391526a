import Postgres
import RPC
import TestDatabase
import Testing
import UnitOfWork
import Values

@Suite("The outbox's relay")
struct OutboxRelayTests {
    @Test("it sends commands in order, each under its own key, and marks them")
    func inOrder() async throws {
        try await NoteDatabase.with { database in
            let target = CommandTarget()
            try await database.enqueue(3)
            let relay = database.relay(to: target)
            for _ in 0..<3 { #expect(try await relay.deliverNext()) }
            #expect(try await relay.deliverNext() == false)
            #expect(target.received.map(\.number) == [0, 1, 2])
            #expect(Set(target.received.map(\.key)).count == 3)
            #expect(target.received.allSatisfy { $0.key != nil })
            #expect(try await database.waiting() == 0)
        }
    }

    @Test(
        "a target that fails leaves the command and all behind it waiting; it comes again under the same key"
    )
    func failing() async throws {
        try await NoteDatabase.with { database in
            let target = CommandTarget()
            try await database.enqueue(2)
            target.fail(2)
            let relay = database.relay(to: target)
            for _ in 0..<2 {
                await #expect(throws: RPCError.self) { try await relay.deliverNext() }
            }
            #expect(try await database.waiting() == 2)
            while try await relay.deliverNext() {}
            #expect(target.received.map(\.number) == [0, 0, 0, 1])
            #expect(Set(target.received.prefix(3).map(\.key)).count == 1)
        }
    }

    @Test("a method that nobody answers leaves its command waiting")
    func unknownTarget() async throws {
        try await NoteDatabase.with { database in
            try await database.enqueue(1)
            let relay = OutboxRelay(database.service, schema: "indicators", logger: .quiet) { _ in
                nil
            }
            await #expect(throws: RPCError.self) { try await relay.deliverNext() }
            #expect(try await database.waiting() == 1)
        }
    }

    @Test("two side by side send each command once, and still in order")
    func sideBySide() async throws {
        try await NoteDatabase.with { database in
            let target = CommandTarget()
            target.delay(by: .milliseconds(5))
            try await database.enqueue(12)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    let relay = database.relay(to: target)
                    group.addTask { while try await relay.deliverNext() {} }
                }
                try await group.waitForAll()
            }
            #expect(target.received.map(\.number) == Array(0..<12))
        }
    }

    @Test("running, it tries again after a failure until all is delivered, and stops when told to")
    func running() async throws {
        try await NoteDatabase.with { database in
            let target = CommandTarget()
            try await database.enqueue(3)
            target.fail(2)
            let relay = database.relay(to: target, interval: .milliseconds(5))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await relay.run() }
                while try await database.waiting() > 0 {
                    try await Task.sleep(for: .milliseconds(5))
                }
                group.cancelAll()
                try await group.waitForAll()
            }
            #expect(target.received.map(\.number) == [0, 0, 0, 1, 2])
        }
    }
}

extension NoteDatabase {
    /// Leaves numbered commands, as writes would.
    fileprivate func enqueue(_ count: Int) async throws {
        for number in 0..<count {
            _ = try await perform(NoteCall(key: "k\(number)")) { work in
                try await work.enqueue(RecordNote.self, NoteCall(page: number).request)
            }
        }
    }

    fileprivate func relay(
        to target: CommandTarget,
        interval: Duration = .seconds(1)
    ) -> OutboxRelay {
        OutboxRelay(service, schema: "indicators", interval: interval, logger: .quiet) { _ in
            (target, [:])
        }
    }

    fileprivate func waiting() async throws -> Int {
        try await count("SELECT 1 FROM indicators.outbox WHERE delivered_at IS NULL")
    }
}
