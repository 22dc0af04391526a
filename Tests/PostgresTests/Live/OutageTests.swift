import Postgres
import TestDatabase
import Testing

@Suite(.serialized)
struct OutageTests {
    private func awaitRecovery(_ client: PostgresClient) async throws {
        for _ in 0..<500 {
            if await failure(of: { try await client.ping() }) == nil { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the client did not come back")
    }

    private func withClient(
        _ cluster: TestCluster,
        _ body: (PostgresClient) async throws -> Void
    ) async throws {
        var configuration = cluster.configuration
        configuration.connectTimeout = .milliseconds(500)
        configuration.shortReadTimeout = .seconds(1)
        try await PostgresClient.withClient(
            configuration: configuration,
            logger: .quiet,
            body
        )
    }

    @Test
    func aStoppedServerIsUnavailableAndFoundAgainWhenItIsBack() async throws {
        try await TestCluster.withCluster { cluster in
            try await withClient(cluster) { client in
                try await client.ping()
                try await client.withTransaction { _ = try await $0.query("SELECT 1") }
                try await cluster.stop()
                for _ in 0..<20 {
                    #expect(await failure { try await client.ping() }?.code == .unavailable)
                    #expect(
                        await failure { try await client.withTransaction { _ in } }?.code
                            == .unavailable
                    )
                }
                try await cluster.start()
                try await awaitRecovery(client)
                #expect(try await client.query("SELECT 1").count == 1)
            }
        }
    }

    @Test
    func aKilledServerFailsTheTransactionUnderWay() async throws {
        try await TestCluster.withCluster { cluster in
            try await withClient(cluster) { client in
                let lost = await failure {
                    try await client.withTransaction { transaction in
                        _ = try await transaction.query("SELECT 1")
                        try await cluster.kill()
                        _ = try await transaction.query("SELECT 2")
                    }
                }
                #expect(lost?.code == .unavailable)
                try await cluster.start()
                try await awaitRecovery(client)
            }
        }
    }

    @Test
    func aConnectionLostWhileCommittingLeavesTheOutcomeUnknown() async throws {
        try await TestCluster.withCluster { cluster in
            try await withClient(cluster) { client in
                let lost = await failure {
                    try await client.withTransaction(deadline: .now + .seconds(1)) { transaction in
                        try await transaction.execute("CREATE TABLE t (x int)")
                        cluster.freeze()
                    }
                }
                #expect(lost?.code == .outcomeUnknown)
                cluster.thaw()
                try await awaitRecovery(client)
            }
        }
    }

    @Test
    func nobodyWaitsPastTheirDeadlineForAFrozenServer() async throws {
        try await TestCluster.withCluster { cluster in
            try await withClient(cluster) { client in
                try await client.ping()
                try await client.withTransaction { _ = try await $0.query("SELECT 1") }
                cluster.freeze()
                let clock = ContinuousClock()
                let took = await clock.measure {
                    let read = await failure {
                        try await client.ping(deadline: .now + .milliseconds(300))
                    }
                    #expect(read?.code == .deadlineExceeded)
                    let write = await failure {
                        try await client.withTransaction(deadline: .now + .milliseconds(300)) {
                            _ = try await $0.query("SELECT 1")
                        }
                    }
                    #expect(write?.code == .deadlineExceeded)
                    // Whichever comes first, the limit of the read or of connecting anew.
                    #expect(await failure { try await client.ping() } != nil)
                }
                #expect(took < .seconds(30))
                cluster.thaw()
                try await awaitRecovery(client)
            }
        }
    }

    @Test
    func readsUnderWaySurviveTheLossOfOneConnection() async throws {
        try await TestCluster.withCluster { cluster in
            try await withClient(cluster) { client in
                try await client.ping()
                async let slow = client.query("SELECT pg_sleep(0.3)")
                try await client.withTransaction {
                    _ = try await $0.query(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE application_name = 'tests' AND pid <> pg_backend_pid()
                        """
                    )
                }
                #expect(try await slow.count == 1)
            }
        }
    }
}
