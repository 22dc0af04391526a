import AccessControl
import ServiceRuntime
import Signing

/// The token by which a monitor (Prometheus) reads the system's figures, and nothing else.
///
/// It does not expire: whoever replaces its file and starts the gateway again has made another.
struct MonitorToken: Sendable {
    private let bytes: [UInt8]

    /// Less could be guessed.
    private static let leastBytes = 24

    /// - Throws: ``StartFault`` where the text is too short for a secret.
    init(text: String) throws(StartFault) {
        guard text.utf8.count >= Self.leastBytes else {
            throw .configuration(
                "VANQUAN_METRICS_TOKEN: its file has to hold \(Self.leastBytes) characters or more."
            )
        }
        bytes = Array(text.utf8)
    }

    /// Who shows this text, where it is the token.
    func principal(showing text: String) -> Principal? {
        guard constantTimeEquals(bytes, Array(text.utf8)) else { return nil }
        return Principal(
            kind: .service,
            id: ServicePeers.principal(of: "monitor"),
            grants: [Grant(role: .monitor, units: .all)]
        )
    }
}
