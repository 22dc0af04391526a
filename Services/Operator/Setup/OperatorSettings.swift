import Glibc
import ServiceRuntime

/// What the operator may say by the environment.
///
/// Everything has a default.
///
/// | variable | meaning | default |
/// | --- | --- | --- |
/// | `VANQUAN_HTTP` | where browsers and HTTP clients come in | `127.0.0.1:8080` |
/// | `VANQUAN_GATEWAY` | the gateway's port of the wire | `127.0.0.1:7430` |
/// | `VANQUAN_FUNDING` … `VANQUAN_REPORTING` | each service's port of the wire | `127.0.0.1:7431` … `7434` |
/// | `VANQUAN_DATA` | the data folder | `.vanquan` |
/// | `VANQUAN_PROXIED` | `1`: nobody but a proxy reaches `VANQUAN_HTTP`, and it names the client's address | none |
/// | `VANQUAN_SECOND_FACTOR` | `offered`: those who sign or approve may do so without a second factor | required |
/// | `VANQUAN_BREACHED_PASSWORDS` | a file of passwords that nobody may choose, by SHA-1 | none |
/// | `VANQUAN_AUDIENCE` | what other offices' programs call this installation | made of the operators' key |
/// | `DATABASE_URL` | an administrator's login at a PostgreSQL server | none: a private server in the data folder |
struct OperatorSettings: Sendable {
    let http: Endpoint
    let addresses: [Executable: Endpoint]
    let dataPath: String
    let databaseURL: String?
    /// Passed on to the executables as it is.
    let logLevel: String?
    /// Passed on to the gateway as it is.
    let proxied: String?
    let secondFactor: String?
    let breachedPasswords: String?
    let audience: String?

    init(_ settings: Settings) throws(StartFault) {
        http = try settings.address(
            "VANQUAN_HTTP",
            default: Endpoint(host: "127.0.0.1", port: 8080)
        )
        var addresses: [Executable: Endpoint] = [:]
        for executable in Executable.allCases {
            addresses[executable] = try settings.address(
                executable.addressVariable,
                default: executable.defaultAddress
            )
        }
        self.addresses = addresses
        dataPath = settings["VANQUAN_DATA"] ?? ".vanquan"
        databaseURL = settings["DATABASE_URL"]
        logLevel = settings["VANQUAN_LOG_LEVEL"]
        proxied = settings["VANQUAN_PROXIED"]
        secondFactor = settings["VANQUAN_SECOND_FACTOR"]
        breachedPasswords = settings["VANQUAN_BREACHED_PASSWORDS"]
        audience = settings["VANQUAN_AUDIENCE"]
    }

    func address(of executable: Executable) -> Endpoint {
        addresses[executable] ?? executable.defaultAddress
    }

    /// Whether the executables run on this machine: those of containers have names instead of addresses.
    var executablesRunHere: Bool {
        let host = address(of: .gateway).host
        var address = in6_addr()
        return host == "localhost"
            || [AF_INET, AF_INET6].contains { inet_pton($0, host, &address) == 1 }
    }

    /// Every address that will be listened on, with the variable that says it.
    var listeners: [(variable: String, address: Endpoint)] {
        [("VANQUAN_HTTP", http)]
            + Executable.allCases.map { ($0.addressVariable, address(of: $0)) }
    }
}

extension Settings {
    /// The clients have to know the port, so 0, which means any, is refused.
    fileprivate func address(
        _ name: String,
        default standard: Endpoint
    ) throws(StartFault) -> Endpoint {
        guard self[name] != nil else { return standard }
        let address = try endpoint(name)
        guard address.port > 0 else { throw .configuration("\(name) has to name a port, not 0.") }
        return address
    }
}

extension Endpoint {
    /// Where a client on this machine reaches a listener of this address.
    var reachable: Endpoint {
        switch host {
        case "0.0.0.0": Endpoint(host: "127.0.0.1", port: port)
        case "::": Endpoint(host: "::1", port: port)
        default: self
        }
    }
}
