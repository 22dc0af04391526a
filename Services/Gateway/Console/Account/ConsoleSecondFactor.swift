import HTTPTypes
import Hummingbird
import QRCodes
import RPC
import Signing
import Values

/// Setting up an authenticator app: shown, confirmed by its first code, taken away with the password.
struct ConsoleSecondFactor: Sendable {
    let signIn: SignIn
    let identity: Identity
    let door: VisitDoor
    let maker: PageMaker

    func add(to router: HTTPRouter) {
        router.get(RouterPath(SecondFactorPage.path)) { request, context in
            let visit = try await door.open(request, context)
            if visit.account.mustChangePassword { return Response.seeOther(PasswordPage.path) }
            return try await shown(try await view(visit), for: visit)
        }
        router.post(RouterPath(SecondFactorPage.path)) { request, context in
            try SameOrigin.check(request)
            // Who it is counts when all of the form is there.
            let body = try await request.form()
            return try await act(body, try await door.open(request, context))
        }
    }

    private func act(_ body: FormBody, _ visit: Visit) async throws -> Response {
        if visit.account.mustChangePassword { return .seeOther(PasswordPage.path) }
        switch body["do"] {
        case "begin":
            _ = try await signIn.secondFactors.begin(for: visit.account, in: visit.session)
            return .seeOther(SecondFactorPage.path)
        case "confirm": return try await confirm(body.typed("code") ?? "", visit)
        case "remove": return try await remove(body["password"] ?? "", visit)
        default: return .seeOther(SecondFactorPage.path)
        }
    }

    private func confirm(_ code: String, _ visit: Visit) async throws -> Response {
        let codes = try await signIn.secondFactors.confirm(
            code,
            for: visit.account,
            in: visit.session,
            at: visit.now,
            client: SignInClient(address: visit.clientAddress)
        )
        guard let codes else {
            let error = visit.words["second_factor_wrong"]
            return try await shown(try await view(visit, error: error), for: visit, isRefused: true)
        }
        identity.forget(userID: visit.account.userID)
        let lines = codes.map { SecondFactorPage.Line(text: $0.text) }
        return try await shown(
            .init(error: nil, begin: nil, confirm: nil, codes: .init(lines: lines), remove: nil),
            for: visit
        )
    }

    private func remove(_ password: String, _ visit: Visit) async throws -> Response {
        let client = SignInClient(address: visit.clientAddress)
        let isRight = try await signIn.knows(
            password,
            visit.account.username,
            client,
            .now + .seconds(15)
        )
        guard isRight else {
            let error = visit.words["second_factor_password_wrong"]
            return try await shown(try await view(visit, error: error), for: visit, isRefused: true)
        }
        try await signIn.secondFactors.remove(
            of: visit.account.userID,
            by: visit.account.id,
            at: visit.now,
            client: client
        )
        identity.forget(userID: visit.account.userID)
        return .seeOther(SecondFactorPage.path)
    }

    private func view(
        _ visit: Visit,
        error: String? = nil
    ) async throws -> SecondFactorPage.View {
        if visit.account.hasSecondFactor {
            return .init(error: error, begin: nil, confirm: nil, codes: nil, remove: .init())
        }
        guard
            let enrolment = try await signIn.secondFactors.begun(
                for: visit.account,
                in: visit.session
            )
        else {
            return .init(error: error, begin: .init(), confirm: nil, codes: nil, remove: nil)
        }
        let confirmation = SecondFactorPage.Confirmation(
            svg: try QRCode(text: enrolment.uri).svg,
            secret: enrolment.secret.typedText
        )
        return .init(error: error, begin: nil, confirm: confirmation, codes: nil, remove: nil)
    }

    private func shown(
        _ view: SecondFactorPage.View,
        for visit: Visit,
        isRefused: Bool = false
    ) async throws -> Response {
        let content = PageContent(
            title: visit.words["second_factor"],
            crumbs: [Link(text: visit.words["account_title"], path: AccountPage.path)],
            keepsInput: true,
            view: view
        )
        return try await maker.response(
            content,
            template: SecondFactorPage.name,
            for: visit,
            status: isRefused ? .unprocessableContent : .ok
        )
    }
}
