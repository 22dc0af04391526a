import AccessControl
import Logging
import RPC
import Values

/// Decodes its request and encodes the same as its reply: router, schema check and types at both ends, as every method of ours.
enum DecodedEcho: UnaryMethod {
    typealias Request = Sheet
    typealias Reply = Sheet

    static let contract = Contract(
        "echo.v1.Echo",
        access: .requires(.planRead),
        idempotency: .read,
        route: nil,
        summary: LocalizedText(vi: "Trả lại yêu cầu", en: "Gives the request back")
    )

    static func dispatcher(logger: Logger) -> Dispatcher {
        var router = Router()
        router.handle(DecodedEcho.self) { request, _ in try Encoded(request) }
        return Dispatcher(router: router, authenticator: Everybody(), logger: logger)
    }

    static func call(_ bytes: Int) -> @Sendable (any Caller) async throws -> Void {
        let sheet = Sheet(bytes: bytes)
        return { caller in
            let reply = try await caller.call(DecodedEcho.self, sheet)
            guard reply.rows.count == sheet.rows.count else { throw WrongAnswer() }
        }
    }
}

/// Who calls is no part of this comparison: the other side does not ask either.
private struct Everybody: Authenticator {
    private let reader = Principal(
        kind: .service,
        id: "service:echo",
        grants: [Grant(role: .service, units: .all)]
    )

    func principal(authorization: String?) throws(RPCError) -> Principal { reader }
}
