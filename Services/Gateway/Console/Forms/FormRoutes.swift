import HTTPTypes
import Hummingbird
import RPC
import Values

/// What becomes of a form that is sent: it is done once, or shown again with all that was typed.
struct FormRoutes: Sendable {
    let door: VisitDoor
    let maker: PageMaker
    let sessions: ConsoleSessions

    func add<P: FormPage>(_ page: P.Type, to router: HTTPRouter) {
        router.post(RouterPath(P.path)) { request, context in
            try SameOrigin.check(request)
            let body = try await request.form()
            let visit: Visit
            do {
                visit = try await door.open(request, context)
            } catch let error as RPCError where error.code == .unauthenticated {
                let language = LanguageCookie.language(of: request)
                return sessions.show(to: request.uri.string, kept: body.text, in: language)
            }
            return try await submit(P.self, body, visit)
        }
    }

    private func submit<P: FormPage>(
        _ page: P.Type,
        _ body: FormBody,
        _ visit: Visit
    ) async throws -> Response {
        let given = try FormKey(
            text: body[FormKey.field],
            of: visit.session,
            on: visit.page
        )
        var draft = Draft(
            key: try given ?? FormKey.new(for: visit.session, on: visit.page),
            body: body,
            isFilledIn: true
        )
        do {
            if body["resume"] == nil {
                guard given != nil else { throw RPCError.formExpired }
                return .seeOther(try await P.submit(draft, for: visit))
            }
        } catch let error as RPCError where error.concernsForm {
            draft.error = error
            if error.isKeyReused { draft.key = try FormKey.new(for: visit.session, on: visit.page) }
        }
        return try await shown(P.self, draft, visit)
    }

    /// The form again, with what was typed and what was wrong with it.
    private func shown<P: FormPage>(
        _ page: P.Type,
        _ draft: Draft,
        _ visit: Visit
    ) async throws -> Response {
        let status = draft.error.map { Problem($0).status } ?? .ok
        do {
            var content = try await P.content(for: visit, draft: draft)
            content.keepsInput = true
            return try await maker.response(
                content,
                template: P.path,
                for: visit,
                status: status
            )
        } catch let error as RPCError where error.isPassing {
            return try await kept(draft, visit, error)
        }
    }

    /// What a form needs to be shown does not answer either: nothing that was typed is lost.
    private func kept(_ draft: Draft, _ visit: Visit, _ error: RPCError) async throws -> Response {
        let words = visit.words
        var body = draft.body
        body[FormKey.field] = draft.key.text
        let text = "\(error.message[visit.language]) \(words["form_kept"])"
        // One that was only to be shown again is not sent by that.
        let isSent = draft.error != nil
        let view =
            isSent
            ? KeptFormPage.View(repeating: body, at: visit.address, because: text, in: words)
            : KeptFormPage.View(resuming: body, at: visit.address, because: text, in: words)
        let content = PageContent(title: words["fault_passing"], keepsInput: true, view: view)
        var response = try await maker.response(
            content,
            template: KeptFormPage.name,
            for: visit,
            status: Problem(error).status
        )
        if let wait = Problem(error).retryAfterSeconds {
            response.headers[.retryAfter] = String(wait)
        }
        return response
    }
}

extension RPCError {
    fileprivate static let formExpired = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi:
                "Biểu này được mở từ phiên làm việc trước. Hãy kiểm tra lại nội dung rồi gửi lần nữa.",
            en: "This form was opened in an earlier session. Check what it says and send it again."
        )
    )
}
