import RPC
import Synchronization
import Telemetry
import Testing

@Suite
struct BuiltinTests {
    @Test
    func healthIsToldWithoutAuthorization() async throws {
        for status in HealthStatus.allCases {
            let caller = service { router in
                router.handleBuiltins(metrics: MetricRegister()) { status }
            }
            let reply = try await caller.call(CheckHealth.self, Empty())
            #expect(reply.status == status)
        }
    }

    @Test
    func aWatchTellsTheStatusNowAndAtEveryChange() async throws {
        let health = HealthNow()
        let caller = service { router in
            router.handleBuiltins(
                pollInterval: .milliseconds(1),
                metrics: MetricRegister()
            ) { health.status }
        }
        try await caller.withItems(of: WatchHealth.self, Empty()) { items in
            let first = try await items.next()
            #expect(first?.status == .serving)
            health.set(.notServing)
            let second = try await items.next()
            #expect(second?.status == .notServing)
            health.set(.serving)
            let third = try await items.next()
            #expect(third?.status == .serving)
        }
    }

    @Test
    func reflectionTellsEveryMethodWithItself() async throws {
        let caller = service { router in
            router.handle(Doubling.self) { request, _ in try Encoded(.init(number: request.number))
            }
            router.handleBuiltins(metrics: MetricRegister()) { .serving }
        }
        let methods = try await caller.call(ListMethods.self, Empty()).methods
        #expect(
            methods.map(\.name) == [
                "health.v1.Check", "health.v1.Watch", "metrics.v1.Read",
                "reflection.v1.ListMethods", "test.v1.Double",
            ]
        )
        #expect(methods.map(\.kind) == [.unary, .serverStream, .unary, .unary, .unary])
        #expect(
            methods.map(\.permission) == [
                nil, nil, "metrics.read", nil, "plan.finding.acknowledge",
            ]
        )
    }

    private final class HealthNow: Sendable {
        private let current = Mutex(HealthStatus.serving)

        var status: HealthStatus { current.withLock(\.self) }

        func set(_ status: HealthStatus) {
            current.withLock { $0 = status }
        }
    }
}
