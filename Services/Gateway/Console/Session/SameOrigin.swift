import HTTPTypes
import Hummingbird
import RPC
import Values

/// Refuses what another site makes a browser send: browsers say themselves where a form was.
enum SameOrigin {
    /// - Throws: ``RPCError`` `PERMISSION_DENIED`; `INVALID_ARGUMENT` for a dry run, which no form of ours asks for.
    static func check(_ request: Request) throws(RPCError) {
        try request.refuseDryRun()
        if let site = request.headers[.fetchSite] {
            guard site == "same-origin" || site == "none" else { throw .otherSite }
        } else if let origin = request.headers[.origin] {
            // Before 2020 browsers said no more than this.
            let host = request.head.authority ?? ""
            guard origin == "https://\(host)" || origin == "http://\(host)" else {
                throw .otherSite
            }
        }
    }
}

extension RPCError {
    fileprivate static let otherSite = RPCError(
        .permissionDenied,
        LocalizedText(
            vi: "Biểu này được gửi từ một trang khác. Hãy mở lại trang của hệ thống và gửi từ đó.",
            en:
                "This form was sent from another site. Open the system's own page and send it there."
        )
    )
}
