/// What an executable is told by its environment.
///
/// Every variable is read here and nowhere else.
///
/// | variable | meaning |
/// | --- | --- |
/// | `VANQUAN_LISTEN` | `host:port` of the wire |
/// | `VANQUAN_CALLER_KEY` | file with the public key of the gateway's caller tokens (PEM) |
/// | `VANQUAN_REPORTING_KEY` | file with the public key of reporting's own tokens; without it they are refused |
/// | `VANQUAN_SERVICE_KEY` | file with the private key of a service that calls others |
/// | `VANQUAN_FUNDING`, … | `host:port` of each service that is called |
/// | `VANQUAN_LOG_LEVEL` | `trace` … `critical`; `info` unless said |
/// | `VANQUAN_SUPERVISED` | `1`: stop when standard input ends, since whoever started us is gone |
/// | `DATABASE_URL` | PostgreSQL connection string; without it libpq's own `PG…` variables |
public struct Settings: Sendable {
    private let environment: [String: String]

    public init(environment: [String: String]) {
        self.environment = environment
    }

    /// The variable's text, or nil where it is unset or empty.
    public subscript(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    public func required(_ name: String) throws(StartFault) -> String {
        guard let text = self[name] else {
            throw StartFault.configuration("\(name) is not set.")
        }
        return text
    }

    /// A `host:port` such as `127.0.0.1:7431` or `[::1]:7431`; port 0 takes any that is free.
    public func endpoint(_ name: String) throws(StartFault) -> Endpoint {
        let text = try required(name)
        guard let endpoint = Endpoint(text) else {
            throw StartFault.configuration(
                "\(name) has to be HOST:PORT with a port from 0 to 65535, not “\(text)”."
            )
        }
        return endpoint
    }

    public var isSupervised: Bool { self["VANQUAN_SUPERVISED"] == "1" }
}
