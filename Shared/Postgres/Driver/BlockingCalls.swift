import CLibpq
import Glibc
import Synchronization

/// A connection of libpq's that is being handed from one thread to another.
///
/// `@unchecked Sendable`: whoever makes one gives it away and never touches it again.
struct ConnectionHandle: @unchecked Sendable {
    let connection: OpaquePointer
}

/// The calls of libpq that block, each on a thread of its own: resolving names before a connection
/// is begun, and asking for a statement to be cancelled.
final class BlockingCalls: Sendable {
    /// A resolver that hangs must not eat threads: beyond this a call fails at once.
    private static let limit = 16
    private let running = Atomic(0)

    /// Begins to connect; the rest is done without blocking by whoever gets the handle.
    /// - Parameter finish: Called once, with `nil` where libpq could not even begin.
    /// - Returns: `false` where there is no thread for it.
    func dial(
        _ parameters: [(name: String, value: String)],
        finish: @escaping @Sendable (ConnectionHandle?) -> Void
    ) -> Bool {
        onThread {
            var names = parameters.map { strdup($0.name) }
            var values = parameters.map { strdup($0.value) }
            names.append(nil)
            values.append(nil)
            let keywords = names.map { UnsafePointer($0) }
            let settings = values.map { UnsafePointer($0) }
            let connection = PQconnectStartParams(keywords, settings, 1)
            for text in names + values { free(text) }
            guard let connection else { return finish(nil) }
            // Notices would go to standard error.
            PQsetNoticeProcessor(connection, { _, _ in }, nil)
            finish(ConnectionHandle(connection: connection))
        }
    }

    /// Asks the server to cancel whatever the connection runs.
    ///
    /// The connection may be closed meanwhile.
    func cancel(_ connection: OpaquePointer) {
        guard let request = PQgetCancel(connection) else { return }
        let handle = ConnectionHandle(connection: request)
        let isStarted = onThread {
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { reason in
                _ = PQcancel(handle.connection, reason.baseAddress, 256)
            }
            PQfreeCancel(handle.connection)
        }
        if !isStarted { PQfreeCancel(request) }
    }

    private func onThread(_ body: @escaping @Sendable () -> Void) -> Bool {
        guard running.add(1, ordering: .relaxed).newValue <= Self.limit else {
            running.subtract(1, ordering: .relaxed)
            return false
        }
        let isStarted = Thread.start { [self] in
            body()
            running.subtract(1, ordering: .relaxed)
        }
        if !isStarted { running.subtract(1, ordering: .relaxed) }
        return isStarted
    }
}
