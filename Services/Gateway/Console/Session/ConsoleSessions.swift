import HTTPTypes
import Hummingbird
import RPC
import Values

/// Signing in and out of the console, and the language in which it speaks.
struct ConsoleSessions: Sendable {
    let signIn: SignIn
    let identity: Identity
    let maker: PageMaker

    func add(to router: HTTPRouter) {
        router.get("/sign-in") { request, _ in
            let to = (try? QueryParameters.parse(request.uri.query))?.first { $0.name == "to" }
            return show(
                to: LocalAddress.trusted(to?.value),
                in: LanguageCookie.language(of: request)
            )
        }
        router.post("/sign-in") { request, context in try await open(request, context) }
        router.post("/sign-out") { request, context in try await close(request, context) }
        router.post("/language") { request, _ in try await choose(request) }
        router.get("/signed-in") { request, _ in try check(request) }
    }

    /// The page on which one signs in, in place of the one that was asked for.
    ///
    /// - Parameter kept: a form that was being sent when the session was over.
    func show(to address: String, kept: String = "", in language: Language) -> Response {
        let status: HTTPResponse.Status = kept.isEmpty ? .ok : .unauthorized
        return page(View(username: "", error: nil, to: address, kept: kept), language, status)
    }

    private typealias View = SignInPage.View

    private func open(_ request: Request, _ context: APIContext) async throws -> Response {
        try SameOrigin.check(request)
        // A kept form is encoded once more, which makes three bytes of some.
        let body = try await request.form(upTo: 4 * Request.longestForm)
        let language = LanguageCookie.language(of: request)
        let (to, kept) = (LocalAddress.trusted(body["to"]), body["kept"] ?? "")
        let username = body.typed("username") ?? ""
        do {
            var response = try goOn(to, kept, language)
            let client = SignInClient(
                address: context.peerAddress,
                program: request.headers[.userAgent]
            )
            let opened = try await opened(
                username,
                body["password"] ?? "",
                body.typed("code"),
                client
            )
            // Whoever signs in again leaves no session behind that nobody sees any more.
            if let earlier = SessionCookie.token(of: request) { try await end(earlier, context) }
            response.setCookie(SessionCookie.holding(opened.token, for: SignIn.sessionLength))
            return response
        } catch let error as RPCError where error.concernsForm || error.code == .unauthenticated {
            let text = error.message[language]
            let status =
                error.code == .unauthenticated ? .unprocessableContent : Problem(error).status
            let view = View(
                username: username,
                error: text,
                to: to,
                kept: kept,
                needsCode: error.violations.contains { $0.field == "code" }
            )
            return page(view, language, status)
        }
    }

    private func opened(
        _ username: String,
        _ password: String,
        _ code: String?,
        _ client: SignInClient
    ) async throws -> SignIn.Opened {
        let lengths = 1...200
        guard lengths.contains(username.count), lengths.contains(password.count) else {
            throw RPCError.namesMissing
        }
        return try await signIn.open(
            username: username.lowercased(),
            password: password,
            code: code,
            client: client
        )
    }

    /// To where one was going; with a form that was kept, by way of a page that gives it back.
    private func goOn(_ to: String, _ kept: String, _ language: Language) throws -> Response {
        guard !kept.isEmpty else { return .seeOther("/signed-in?to=\(to.percentEncoded)") }
        let words = Words(language: language)
        let content = PageContent(
            title: words["resume_title"],
            keepsInput: true,
            view: KeptFormPage.View(
                resuming: try FormBody(text: kept),
                at: to,
                because: words["resume_text"],
                in: words
            )
        )
        return maker.response(content, template: KeptFormPage.name, in: language, at: to)
    }

    /// Whether the browser has kept the cookie: where it does not, one would be asked to sign in again and again.
    private func check(_ request: Request) throws -> Response {
        let to = (try? QueryParameters.parse(request.uri.query))?.first { $0.name == "to" }
        let address = LocalAddress.trusted(to?.value)
        guard SessionCookie.token(of: request) == nil else { return .seeOther(address) }
        let language = LanguageCookie.language(of: request)
        let text = Words(language: language)["no_cookie"]
        let view = View(username: "", error: text, to: address, kept: "")
        return page(view, language, .unprocessableContent)
    }

    private func close(_ request: Request, _ context: APIContext) async throws -> Response {
        try SameOrigin.check(request)
        if let token = SessionCookie.token(of: request) {
            try await end(token, context)
        }
        var response = Response.seeOther("/sign-in")
        response.setCookie(SessionCookie.gone)
        return response
    }

    /// A session that is over already needs no end.
    private func end(_ token: SessionToken, _ context: APIContext) async throws {
        do {
            let account = try await identity.account(token)
            try await signIn.close(token, of: account, clientAddress: context.peerAddress, identity)
        } catch let error as RPCError where error.code == .unauthenticated {
            return
        }
    }

    private func choose(_ request: Request) async throws -> Response {
        try SameOrigin.check(request)
        let body = try await request.form()
        var response = Response.seeOther(LocalAddress.trusted(body["to"]))
        if let language = body["language"].flatMap({ Language(rawValue: $0) }) {
            response.setCookie(LanguageCookie.choosing(language))
        }
        return response
    }

    private func page(
        _ view: SignInPage.View,
        _ language: Language,
        _ status: HTTPResponse.Status
    ) -> Response {
        let content = PageContent(
            title: Words(language: language)["sign_in_title"],
            keepsInput: view.hasKept,
            view: view
        )
        return maker.response(
            content,
            template: SignInPage.name,
            in: language,
            at: view.to,
            status: status
        )
    }
}

extension SignInPage.View {
    init(
        username: String,
        error: String?,
        to: String,
        kept: String,
        needsCode: Bool = false
    ) {
        self.needsCode = needsCode
        self.username = username
        self.error = error
        self.to = to
        self.kept = kept
        hasKept = !kept.isEmpty
    }
}

extension RPCError {
    fileprivate static let namesMissing = RPCError(
        .invalidArgument,
        LocalizedText(
            vi: "Hãy ghi tên đăng nhập và mật khẩu, mỗi mục không quá 200 ký tự.",
            en: "Enter the user name and the password, each of at most 200 characters."
        )
    )
}
