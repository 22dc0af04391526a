import HTTPTypes
import Hummingbird
import JSONSchema
import NIOCore
import RPC
import Values

/// An error as RFC 9457 has it: `application/problem+json` with the violations by field.
struct Problem: Sendable {
    let status: HTTPResponse.Status
    let error: RPCError

    init(_ error: RPCError, status: HTTPResponse.Status? = nil) {
        self.error = error
        self.status = status ?? Self.status(of: error.code)
    }

    /// - Parameters:
    ///   - instance: the request's id, by which the operator finds it in the log.
    func response(in language: Language, instance: String) throws -> Response {
        let bytes = ByteBuffer(bytes: try bytes(in: language, instance: instance))
        var headers: HTTPFields = [.contentLanguage: language.rawValue]
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if let wait = retryAfterSeconds { headers[.retryAfter] = String(wait) }
        return .json(
            bytes: bytes,
            status: status,
            type: "application/problem+json",
            headers: headers
        )
    }

    /// The body alone.
    func bytes(in language: Language, instance: String) throws -> [UInt8] {
        let violations = error.violations.map { violation in
            Body.Violation(
                field: violation.field,
                rule: violation.rule,
                message: violation.message[language]
            )
        }
        return try JSONCoding.bytes(
            of: Body(
                type: "about:blank",
                title: status.reasonPhrase,
                status: status.code,
                code: error.code.rawValue,
                detail: error.message[language],
                instance: "urn:request:\(instance)",
                violations: violations.isEmpty ? nil : violations
            )
        )
    }

    /// How long to wait before asking again.
    var retryAfterSeconds: Int? {
        error.retryAfterMilliseconds.map { max(1, ($0 + 999) / 1000) }
    }

    private struct Body: Encodable {
        struct Violation: Encodable {
            let field: String
            let rule: String
            let message: String
        }

        let type: String
        let title: String
        let status: Int
        let code: String
        let detail: String
        let instance: String
        let violations: [Violation]?
    }

    /// The status for each of the wire's codes, the same as in the OpenAPI document.
    static func status(of code: RPCCode) -> HTTPResponse.Status {
        switch code {
        case .invalidArgument, .outOfRange: .badRequest
        case .unauthenticated: .unauthorized
        case .permissionDenied: .forbidden
        case .notFound: .notFound
        case .alreadyExists, .aborted: .conflict
        case .failedPrecondition: .unprocessableContent
        case .resourceExhausted: .tooManyRequests
        case .cancelled: .init(code: 499, reasonPhrase: "Client Closed Request")
        case .unimplemented: .notImplemented
        case .unavailable: .serviceUnavailable
        case .deadlineExceeded: .gatewayTimeout
        case .internal, .unknown, .dataLoss: .internalServerError
        }
    }
}
