import Logging
import Postgres
import ServiceLifecycle
import TestDatabase
import Testing

@Suite
struct PoolTests {
    @Test
    func whoWaitsTooLongOrFindsTheQueueFullIsTold() async throws {
        try await TestDatabase.withClient(
            adjusting: [
                .set(\.sessionConnections, 1),
                .set(\.waitingLimit, 1),
                .set(\.waitingTimeout, .seconds(1)),
            ]
        ) { client in
            try await client.withTransaction { transaction in
                _ = try await transaction.query("SELECT 1")
                let codes = await withTaskGroup(of: PostgresError.Code?.self) { group in
                    for _ in 0..<3 {
                        group.addTask {
                            await failure { try await client.withTransaction { _ in } }?.code
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                #expect(codes == [.poolExhausted, .poolExhausted, .poolExhausted])
            }
            try await client.withTransaction { _ = try await $0.query("SELECT 1") }
        }
    }

    @Test
    func manyTransactionsShareFewConnections() async throws {
        try await TestDatabase.withClient(adjusting: [.set(\.sessionConnections, 3)]) { client in
            let backends = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<60 {
                    group.addTask {
                        try await client.withTransaction {
                            try await $0.query("SELECT pg_backend_pid()").exactlyOne(as: Int.self)
                        }
                    }
                }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(backends.count <= 3)
        }
    }

    @Test
    func aGracefulShutdownLetsWorkUnderWayFinish() async throws {
        try await TestDatabase.withDatabase { configuration in
            let client = PostgresClient(configuration: configuration, logger: .quiet)
            let group = ServiceGroup(
                configuration: .init(services: [.init(service: client)], logger: .quiet)
            )
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                try await client.ping()
                try await client.withTransaction { transaction in
                    _ = try await transaction.query("SELECT 1")
                    await group.triggerGracefulShutdown()
                    _ = try await transaction.query("SELECT pg_sleep(0.1)")
                }
                try await tasks.waitForAll()
            }
            let error = await #expect(throws: PostgresError.self) { try await client.ping() }
            #expect(error?.code == .unavailable)
        }
    }

    @Test
    func aClientThatWasShutDownBeforeItsFirstUseIsUnavailable() async throws {
        let configuration = PostgresConfiguration(applicationName: "tests")
        let client = try await PostgresClient.withClient(
            configuration: configuration,
            logger: .quiet
        ) { $0 }
        #expect(await failure { try await client.ping() }?.code == .unavailable)
    }

    @Test
    func anUnknownServerIsUnavailable() async throws {
        let configuration = PostgresConfiguration(
            connection: "host=/nonexistent",
            applicationName: "tests"
        )
        try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
            client in
            let read = await #expect(throws: PostgresError.self) { try await client.ping() }
            #expect(read?.code == .unavailable)
            let write = await #expect(throws: PostgresError.self) {
                try await client.withTransaction { _ in }
            }
            #expect(write?.code == .unavailable)
        }
    }

    @Test
    func nonsenseForAConninfoIsUnavailable() async throws {
        let configuration = PostgresConfiguration(connection: "a=b=c", applicationName: "tests")
        try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
            client in
            let error = await #expect(throws: PostgresError.self) { try await client.ping() }
            #expect(error?.code == .unavailable)
        }
    }
}
