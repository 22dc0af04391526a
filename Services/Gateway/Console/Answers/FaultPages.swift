import HTTPTypes
import Hummingbird
import RPC
import Values

/// What somebody sees in place of a page that could not be shown: what is the matter, and what to do.
struct FaultPages: Sendable {
    static let name = "fault"

    let maker: PageMaker

    /// Whether a request is a person's, for a page, and not a program's for the interface.
    static func isPage(_ request: Request) -> Bool {
        let path = request.uri.path
        return !path.hasPrefix("/api/") && path != MetricsRoute.path
    }

    struct View {
        let text: String
        let advice: String
        /// By which the operator finds the request in the log.
        let reference: String
        let again: String?
        /// Where one learns which permission is missing and who has it.
        let whyPath: String?
    }

    static let template = """
        <p>{{page.text}}</p>
        <p>{{page.advice}}</p>
        <p class="buttons">{{#page.again}}<a class="button" href="{{.}}">{{t.try_again}}</a> {{/page.again}}{{#page.whyPath}}<a class="button" href="{{.}}">{{t.why}}</a> {{/page.whyPath}}<a class="button" href="/">{{t.to_first_page}}</a></p>
        <p class="hint">{{t.fault_reference}} {{page.reference}}</p>
        """

    func response(_ problem: Problem, to request: Request, reference: String) -> Response {
        let isLook = request.method == .get || request.method == .head
        if problem.error.code == .unauthenticated, isLook {
            return .seeOther("/sign-in?to=\(request.uri.string.percentEncoded)")
        }
        let language = LanguageCookie.language(of: request)
        let words = Words(language: language)
        let kind = Self.kind(of: problem.status)
        let view = View(
            // What a service says of a missing thing is for programs: where they find the list of them.
            text: (problem.status == .notFound ? RPCError.noSuchPage : problem.error)
                .message[language],
            advice: words["fault_\(kind)_advice"],
            reference: reference,
            again: kind == "passing" && isLook ? request.uri.string : nil,
            whyPath: WhyPage.path(for: problem.error)
        )
        var response = maker.response(
            PageContent(title: words["fault_\(kind)"], view: view),
            template: Self.name,
            in: language,
            at: request.uri.string,
            status: problem.status
        )
        if let wait = problem.retryAfterSeconds { response.headers[.retryAfter] = String(wait) }
        return response
    }

    /// The end of the texts' keys.
    private static func kind(of status: HTTPResponse.Status) -> String {
        switch status {
        case .notFound: "not_found"
        case .unauthorized, .forbidden: "forbidden"
        case .tooManyRequests, .serviceUnavailable, .gatewayTimeout: "passing"
        case .internalServerError, .notImplemented: "internal"
        default: "request"
        }
    }
}
