import Logging
import Synchronization

/// Why a database client could not connect: it tells its callers only that it could not, and its log why.
final class ConnectionReason: Sendable {
    private let last = Mutex<String?>(nil)

    /// libpq's words at the last attempt that failed; nil where none did.
    var text: String? { last.withLock(\.self) }

    /// For the client.
    var logger: Logger { Logger(label: "vanquan") { _ in Handler(reason: self) } }

    private struct Handler: LogHandler {
        let reason: ConnectionReason
        var logLevel = Logger.Level.warning
        var metadata = Logger.Metadata()

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            guard let value = event.metadata?["reason"] else { return }
            reason.last.withLock { $0 = "\(value)" }
        }
    }
}
