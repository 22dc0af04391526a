import ServiceRuntime

/// The executables that make up the running system, in the order in which people are told of them.
enum Executable: String, CaseIterable, Sendable {
    case gateway
    case funding
    case beneficiaries
    case indicators
    case reporting

    var name: String { rawValue }

    /// The variable that says where it listens on the wire.
    var addressVariable: String { "VANQUAN_\(name.uppercased())" }

    var defaultAddress: Endpoint {
        let port =
            switch self {
            case .gateway: 7430
            case .funding: 7431
            case .beneficiaries: 7432
            case .indicators: 7433
            case .reporting: 7434
            }
        return Endpoint(host: "127.0.0.1", port: port)
    }

    /// Those of one stage start together, after the stage before; they stop the other way round.
    ///
    /// The gateway takes nothing new before those behind it go, and they are done before the database goes.
    static let stages: [[Executable]] = [
        [.funding, .beneficiaries, .indicators, .reporting],
        [.gateway],
    ]
}
