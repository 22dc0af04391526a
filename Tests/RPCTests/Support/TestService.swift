import AccessControl
import Logging
import RPC

let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// Takes `Bearer NAME` for a caller of that name.
struct NamedCallers: Authenticator {
    let callers: [String: [Grant]]

    func principal(authorization: String?) throws(RPCError) -> Principal {
        guard let authorization, authorization.hasPrefix("Bearer ") else { throw .unauthenticated }
        let name = String(authorization.dropFirst("Bearer ".count))
        guard let grants = callers[name] else { throw .unauthenticated }
        return Principal(kind: .user, id: "user:\(name)", grants: grants)
    }
}

/// A caller within the process, of a service with the methods that `build` adds.
func service(
    _ callers: [String: [Grant]] = [
        "an": [Grant(role: .standingOfficer, units: .all)], "binh": [],
    ],
    logger: Logger = quiet,
    _ build: (inout Router) -> Void
) -> InProcessCaller {
    var router = Router()
    build(&router)
    let authenticator = NamedCallers(callers: callers)
    return InProcessCaller(Dispatcher(router: router, authenticator: authenticator, logger: logger))
}

extension CallOptions {
    static func of(_ name: String) -> CallOptions {
        CallOptions(meta: [MetaKey.authorization: "Bearer \(name)"])
    }
}
