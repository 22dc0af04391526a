import HTTPTypes
import Hummingbird

/// Answers 405 with `Allow` where an address is there, but not for the verb that was used.
enum AllowedMethods {
    /// All that the parser of HTTP takes, as it writes them (`MSEARCH` is M-SEARCH); what is none of them it refuses itself.
    private static let verbs: [HTTPRequest.Method] =
        [.get, .post, .put, .patch, .delete, .options, .trace, .connect]
        + [
            "ACL", "BIND", "CHECKOUT", "COPY", "LINK", "LOCK", "MERGE", "MSEARCH", "MKACTIVITY",
            "MKCALENDAR", "MKCOL", "MOVE", "NOTIFY", "PROPFIND", "PROPPATCH", "PURGE", "QUERY",
            "REBIND", "REPORT", "SEARCH", "SOURCE", "SUBSCRIBE", "UNBIND", "UNLINK", "UNLOCK",
            "UNSUBSCRIBE",
        ].compactMap { HTTPRequest.Method(rawValue: $0) }

    /// Adds the refusals for the routes that stand here by now.
    static func add(to router: HTTPRouter) {
        let routes = Dictionary(grouping: router.routes) { $0.path.description }
        for (path, routes) in routes {
            let allowed = Set(routes.map(\.method))
            let names = allowed.contains(.get) ? allowed.union([.head]) : allowed
            let allow = names.map(\.rawValue).sorted().joined(separator: ", ")
            for verb in verbs where !allowed.contains(verb) {
                router.on(RouterPath(path), method: verb) { _, _ -> Response in
                    throw HTTPError(.methodNotAllowed, headers: [.allow: allow])
                }
            }
        }
    }
}
