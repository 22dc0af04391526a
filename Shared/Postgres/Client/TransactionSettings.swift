public import Telemetry

/// Run-time parameters that hold for one transaction or one read, in the order they are set.
///
/// They are set by one `SELECT set_config(name, value, true)` that travels with the statement, and are gone
/// when the transaction ends; afterwards the server reads a custom one as `''`, not as NULL.
public struct TransactionSettings: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private struct Setting: Sendable, Hashable {
        let name: String
        let value: String
    }

    private var settings: [Setting] = []
    /// The request that the statements are run for: the server's log and activity then name it.
    public var trace: Trace?

    public static let none = TransactionSettings()

    /// None but the request that the running task works for.
    public static var traced: TransactionSettings {
        var settings = none
        settings.trace = Trace.current
        return settings
    }

    public init() {}

    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { set(name, to: value) }
    }

    public mutating func set(_ name: String, to value: String) {
        settings.append(Setting(name: name, value: value))
    }

    /// These settings for a client of that name, as the server shows it: with the request's id behind it, where there is one.
    func named(_ application: String) -> TransactionSettings {
        guard let trace else { return self }
        var named = self
        named.set("application_name", to: "\(application) \(trace.id)")
        return named
    }

    var isEmpty: Bool { settings.isEmpty }

    /// The one statement that sets them all; `nil` without any.
    var statement: SQL? {
        guard !isEmpty else { return nil }
        let calls = settings.map { setting -> SQL in
            "set_config(\(setting.name)::text, \(setting.value)::text, true)"
        }
        return "SELECT \(calls.joined(separator: ", "))"
    }

    /// These settings, with the server's own limit added so that it stops when nobody waits any more.
    func limited(to timeout: Duration?) -> TransactionSettings {
        guard let timeout else { return self }
        var limited = self
        limited.set("statement_timeout", to: String(Self.statementTimeout(for: timeout)))
        return limited
    }

    /// Milliseconds, 1 at least since 0 means none.
    ///
    /// A tenth is left, up to 10 ms, for the server's answer to arrive before the caller gives up:
    /// that spares the connection.
    static func statementTimeout(for remaining: Duration) -> Int {
        let (seconds, attoseconds) = remaining.components
        // A day is beyond any request, and keeps the product below what the setting holds.
        let milliseconds =
            Int(min(seconds, 86_400)) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
        return max(1, milliseconds - min(10, milliseconds / 10))
    }
}
