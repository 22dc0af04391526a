import AccessControl
import HTTPTypes
import Hummingbird
import RPC
import Values

/// Forms that carry a password: nothing of what is typed into them is shown again or kept.
struct ConsolePasswords: Sendable {
    let passwords: PasswordChange
    let door: VisitDoor
    let maker: PageMaker

    func add(to router: HTTPRouter) {
        router.get(RouterPath(PasswordPage.path)) { request, context in
            let visit = try await door.open(request, context)
            return try await shown(nil, for: visit)
        }
        router.post(RouterPath(PasswordPage.path)) { request, context in
            try SameOrigin.check(request)
            // Who it is counts when all of the form is there.
            let body = try await request.form()
            return try await change(body, try await door.open(request, context))
        }
        router.post("/people/{username}/password") { request, context in
            try SameOrigin.check(request)
            return try await reset(try await door.open(request, context))
        }
    }

    private func change(_ body: FormBody, _ visit: Visit) async throws -> Response {
        do {
            let new = body["new_password"] ?? ""
            guard new == body["again"] else { throw RPCError.notTheSame }
            try await passwords.change(
                from: body["current_password"] ?? "",
                to: new,
                for: visit.account,
                keeping: visit.session,
                client: SignInClient(address: visit.clientAddress)
            )
            return .seeOther("/account?done=\(DoneWork.passwordChanged.rawValue)")
        } catch let error as RPCError where error.concernsForm {
            return try await shown(error, for: visit)
        }
    }

    private func shown(_ error: RPCError?, for visit: Visit) async throws -> Response {
        let messages = error.map { error in
            error.violations.isEmpty ? [error.message] : error.violations.map(\.message)
        }
        let lines = (messages ?? []).map { PasswordPage.Line(text: $0[visit.language]) }
        let content = PageContent(
            title: visit.words["change_password"],
            crumbs: [Link(text: visit.words["account_title"], path: AccountPage.path)],
            keepsInput: true,
            view: PasswordPage.View(
                isDemanded: visit.account.mustChangePassword,
                errors: lines,
                hasErrors: !lines.isEmpty,
                username: visit.account.username
            )
        )
        return try await maker.response(
            content,
            template: PasswordPage.name,
            for: visit,
            status: error.map { Problem($0).status } ?? .ok
        )
    }

    /// A new password for somebody else, shown once.
    private func reset(_ visit: Visit) async throws -> Response {
        guard visit.may(.accountManage) else { throw RPCError.permissionDenied }
        let name = visit.parameters["username"] ?? ""
        let holder = try await passwords.signIn.accounts.holder(
            of: name,
            deadline: .now + .seconds(5)
        )
        guard let holder else { throw RPCError.noSuchPage }
        let password = try await passwords.reset(
            holder.userID,
            by: visit.account.principal,
            client: SignInClient(address: visit.clientAddress)
        )
        let content = PageContent(
            title: visit.words["given_password"],
            crumbs: [Link(text: name, path: Paths.person(name))],
            keepsInput: true,
            view: GivenPasswordPage.View(username: name, password: password)
        )
        return try await maker.response(content, template: GivenPasswordPage.name, for: visit)
    }
}

/// A password that somebody else is given, shown once.
enum GivenPasswordPage {
    static let name = "given-password"

    struct View {
        let username: String
        let password: String
    }

    static let template = """
        <p>{{t.given_password_text}}</p>
        <dl class="facts"><div><dt>{{t.username}}</dt><dd>{{page.username}}</dd></div>
        <div><dt>{{t.password}}</dt><dd><code>{{page.password}}</code></dd></div></dl>
        """
}

extension RPCError {
    fileprivate static let notTheSame = RPCError(
        .invalidArgument,
        LocalizedText(
            vi: "Hai lần nhập mật khẩu mới không giống nhau.",
            en: "The new password was not typed the same way twice."
        )
    )
}
