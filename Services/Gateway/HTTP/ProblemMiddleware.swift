import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import RPC
import Values

/// The frame of every request inside of what counts it: an id, the headers that all answers carry, and every failure as a
/// problem, or as the page of one.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = APIContext

    let logger: Logger
    let pages: FaultPages

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        let requestID = RequestID.new()
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = try self.response(to: request, error, requestID)
            if let error = error as? HTTPError {
                response.headers.append(contentsOf: error.headers)
            }
        }
        response.headers.addCommon(requestID)
        return response
    }

    private func response(
        to request: Request,
        _ error: any Error,
        _ requestID: String
    ) throws -> Response {
        let problem = problem(for: error, request)
        if FaultPages.isPage(request) {
            return pages.response(problem, to: request, reference: requestID)
        }
        let language = Language(acceptLanguage: request.headers[.acceptLanguage])
        return try problem.response(in: language, instance: requestID)
    }

    private func problem(for error: any Error, _ request: Request) -> Problem {
        if let error = error as? Problem.Thrown { return error.problem }
        if let error = error as? HTTPError {
            let isPage = FaultPages.isPage(request) && error.status == .notFound
            return isPage ? Problem(.noSuchPage) : Problem(http: error)
        }
        return Problem(Fault.logged(error, method: request.uri.path, logger))
    }
}

extension Problem {
    /// A problem whose status is not its code's usual one.
    struct Thrown: Error {
        let problem: Problem
    }

    /// What the HTTP framework itself refuses.
    fileprivate init(http error: HTTPError) {
        let code: RPCCode =
            switch error.status {
            case .notFound: .notFound
            case .contentTooLarge: .resourceExhausted
            case .methodNotAllowed, .expectationFailed: .unimplemented
            default: error.status.kind == .clientError ? .invalidArgument : .internal
            }
        self.init(RPCError(code, Self.text(of: error.status)), status: error.status)
    }

    private static func text(of status: HTTPResponse.Status) -> LocalizedText {
        switch status {
        case .notFound:
            LocalizedText(
                vi: "Không có địa chỉ này. Danh sách địa chỉ ở /api/openapi.json.",
                en: "There is nothing at this address. /api/openapi.json lists what there is."
            )
        case .contentTooLarge:
            LocalizedText(
                vi: "Nội dung gửi lên vượt quá 1 MiB.",
                en: "The body is larger than 1 MiB."
            )
        case .methodNotAllowed:
            LocalizedText(
                vi: "Địa chỉ này không nhận phương thức HTTP đã dùng.",
                en: "This address does not take the HTTP method that was used."
            )
        case .unsupportedMediaType:
            LocalizedText(
                vi: "Nội dung phải gửi nguyên dạng, không nén.",
                en: "The body has to be sent as it is, not compressed."
            )
        case .expectationFailed:
            LocalizedText(
                vi: "Hãy gửi nội dung ngay, không chờ máy chủ báo (Expect).",
                en: "Send the body at once, without Expect."
            )
        default:
            LocalizedText(
                vi: "Yêu cầu HTTP không hợp lệ.",
                en: "Not a valid HTTP request."
            )
        }
    }
}

/// By what an operator finds a request in the log.
enum RequestID {
    static func new() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}

extension HTTPFields {
    /// What every answer carries.
    mutating func addCommon(_ requestID: String) {
        self[.requestID] = requestID
        self[.contentTypeOptions] = "nosniff"
        if self[.contentSecurityPolicy] == nil {
            // What is no page is shown as none.
            self[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'"
        }
    }
}

extension HTTPField.Name {
    static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("no header name: \(name)")
        }
        return name
    }

    static let requestID = known("X-Request-ID")
    static let contentTypeOptions = known("X-Content-Type-Options")
    static let idempotencyKey = known("Idempotency-Key")
    static let dryRun = known("Dry-Run")
    static let traceparent = known("traceparent")
}
