public import Postgres

/// One property of a client's configuration that a test wants otherwise: `.set(\.sessionConnections, 1)`.
public struct TestAdjustment: Sendable {
    let apply: @Sendable (inout PostgresConfiguration) -> Void

    public static func set<Value: Sendable>(
        _ property: any WritableKeyPath<PostgresConfiguration, Value> & Sendable,
        _ value: Value
    ) -> TestAdjustment {
        TestAdjustment { $0[keyPath: property] = value }
    }
}
