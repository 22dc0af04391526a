import Postgres

/// Where a connection string leads, for people.
struct DatabasePlace: Hashable, Sendable {
    /// `db.example:5432`, `[::1]:5432`; a socket's folder as it is.
    let text: String

    init(_ connection: String) {
        let all = ConnectionParameters.parse(connection, environment: [:]) ?? [:]
        let host = all["host"] ?? all["hostaddr"] ?? ""
        let port = all["port"] ?? "5432"
        text =
            switch host {
            case "": "this machine's own socket"
            case let folder where folder.hasPrefix("/"): folder
            case let address where address.contains(":"): "[\(address)]:\(port)"
            default: "\(host):\(port)"
            }
    }
}
