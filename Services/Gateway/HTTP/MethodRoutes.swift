import Contracts
import FoundationEssentials
import HTTPTypes
import Hummingbird
import JSONSchema
import NIOCore
import RPC
import Values

/// The HTTP routes of all methods, made from their contracts.
struct MethodRoutes: Sendable {
    let relay: Relay

    /// Where the API stands.
    static let prefix = "/api/v1"

    func add(to router: HTTPRouter) {
        for method in allMethods { add(method, to: router) }
    }

    private func add<M: RPC.Method>(_ method: M.Type, to router: HTTPRouter) {
        let contract = M.contract
        guard let route = contract.route else { return }
        precondition(M.kind == .unary, "\(contract.name): a stream has no HTTP route")
        let schema = JSONSchema.of(M.Request.self)
        let verb = HTTPRequest.Method(route.verb)
        router.on(RouterPath(Self.prefix + route.path), method: verb) { request, context in
            let authorization = request.headers[.authorization]
            let principal = try await relay.authorize(contract, authorization: authorization)
            let call = try await Self.call(request, context, contract, schema)
            let onward = try relay.onward(
                call,
                of: contract,
                as: principal,
                clientAddress: context.peerAddress
            )
            let answer = try await onward.answer()
            return try MethodAnswer(answer, isFile: M.Reply.self == FileReply.self)
                .response(to: request)
        }
    }

    /// The request's JSON from path, query and body, with all that is wrong in any of them.
    private static func call(
        _ request: Request,
        _ context: APIContext,
        _ contract: Contract,
        _ schema: JSONSchema
    ) async throws -> Call {
        let path = try context.parameters.map { name, value in
            guard let text = value.percentDecoded else { throw RPCError.notDecodable(String(name)) }
            return (name: String(name), value: text)
        }
        let query: [(name: String, value: String)]
        do {
            query = try QueryParameters.parse(request.uri.query)
        } catch {
            throw RPCError.notDecodable(String(error.name.prefix(64)))
        }
        let body = try await request.jsonObject()
        let composed = schema.compose(parameters: path + query, body: body)
        let violations = composed.violations + schema.violations(in: composed.node)
        guard violations.isEmpty else {
            throw RPCError.invalid(distinct(violations).map(Violation.init))
        }
        return Call(
            method: contract.name,
            deadline: contract.timeLimit.map { .now + $0 },
            meta: request.meta(for: contract),
            body: composed.bytes
        )
    }

    /// A parameter that cannot be read is not also missing.
    private static func distinct(_ violations: [SchemaViolation]) -> [SchemaViolation] {
        var seen: Set<String> = []
        return violations.filter { seen.insert($0.path).inserted }
    }
}

extension RPCError {
    fileprivate static func notDecodable(_ field: String) -> RPCError {
        .invalid([
            Violation(
                field: field,
                rule: "format",
                message: LocalizedText(
                    vi: "Không phải là UTF-8 mã hóa theo kiểu %XX.",
                    en: "Not UTF-8 in percent-encoding."
                )
            )
        ])
    }
}

extension HTTPRequest.Method {
    init(_ verb: Route.Verb) {
        self =
            switch verb {
            case .get: .get
            case .post: .post
            case .put: .put
            case .patch: .patch
            case .delete: .delete
            }
    }
}
