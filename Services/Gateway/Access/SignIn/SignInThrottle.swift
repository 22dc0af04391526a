import Contracts
import Signing
import Values

/// How long one has to wait after wrong passwords: longer each time, and never for good.
///
/// What fails at one place holds up that place. What fails under one name from everywhere holds up strangers for a minute at most,
/// and not those who have signed in under it from where they are: nobody is locked out by somebody else's guesses.
struct SignInThrottle: Sendable {
    /// What failures are counted for.
    enum Counter: CaseIterable {
        case nameAtAddress
        case name
        case address

        /// Failures that cost nothing: fingers slip, and an office has one address.
        var free: Int {
            switch self {
            case .nameAtAddress: 5
            case .name: 20
            case .address: 50
            }
        }

        var longest: Duration {
            switch self {
            case .nameAtAddress: .seconds(900)
            case .name, .address: .seconds(60)
            }
        }
    }

    /// How many failures there were, and when the last one was.
    struct Failures: Sendable {
        let count: Int
        let last: Instant
    }

    /// Failures count for that long after the last one.
    static let memory = Duration.seconds(3600)

    let name: String
    let address: String

    /// What counts as one place.
    var network: String { ClientNetwork.text(of: address) }

    /// What the counter is kept under, of names that nobody has, too: what is no user name at all counts as one and the same, since it
    /// may be a password in the wrong place.
    func digest(of counter: Counter) throws -> [UInt8] {
        let name = Username(name)?.text ?? "-"
        let text =
            switch counter {
            case .nameAtAddress: "name at address: \(name) \(network)"
            case .name: "name: \(name)"
            case .address: "address: \(network)"
            }
        return try SHA256.digest(Array(text.utf8))
    }

    /// - Parameter isKnownHere: whether somebody has signed in under the name from the address before.
    static func wait(
        _ failures: [Counter: Failures],
        isKnownHere: Bool,
        at now: Instant
    ) -> Duration {
        let waits = failures.map { counter, failures -> Duration in
            if counter == .name, isKnownHere { return .zero }
            return failures.last.adding(delay(after: failures.count, counter)).duration(since: now)
        }
        return max(waits.max() ?? .zero, .zero)
    }

    /// Doubles with every failure beyond those that cost nothing, from 2 s on.
    static func delay(after count: Int, _ counter: Counter) -> Duration {
        guard count > counter.free else { return .zero }
        return min(.seconds(1 << min(count - counter.free, 30)), counter.longest)
    }
}
