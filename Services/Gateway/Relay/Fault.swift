import Logging
import Postgres
import RPC
import UnitOfWork

/// What leaves the gateway where something of its own failed.
enum Fault {
    /// The one error for `error`: what concerns the caller as it is, all else logged under a reference that the caller is told.
    static func logged(_ error: any Error, method: String, _ logger: Logger) -> RPCError {
        if let error = error as? RPCError { return error }
        if error is CancellationError { return .cancelled }
        if let error = error as? PostgresError, let known = RPCError(error) { return known }
        return .newFault(of: method, error, logger)
    }
}
