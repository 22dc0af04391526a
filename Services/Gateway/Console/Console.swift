import Documents
import HTTPTypes
import Hummingbird
import Logging
import RPC
import ServiceRuntime
import Values

/// The web console: what officials have open all day.
///
/// Pages are made here, of what the services say.
struct Console: Sendable {
    let door: VisitDoor
    let maker: PageMaker
    let sessions: ConsoleSessions
    let forms: FormRoutes
    let glanceFiles: GlanceFiles
    let passwords: ConsolePasswords
    let secondFactor: ConsoleSecondFactor

    init(
        relay: Relay,
        passwords: PasswordChange,
        clock: any BusinessClock,
        logger: Logger
    ) throws {
        let signIn = passwords.signIn
        maker = PageMaker(renderer: try Renderer(templates: Templates.all), assets: try Assets())
        door = VisitDoor(
            relay: relay,
            identity: relay.identity,
            names: PrincipalNames(accounts: signIn.accounts),
            clock: clock
        )
        sessions = ConsoleSessions(signIn: signIn, identity: relay.identity, maker: maker)
        forms = FormRoutes(door: door, maker: maker, sessions: sessions)
        self.passwords = ConsolePasswords(passwords: passwords, door: door, maker: maker)
        secondFactor = ConsoleSecondFactor(
            signIn: signIn,
            identity: relay.identity,
            door: door,
            maker: maker
        )
        glanceFiles = GlanceFiles(
            door: door,
            printer: PDFPrinter(),
            gate: PrintGate(),
            logger: logger
        )
    }

    var faultPages: FaultPages { FaultPages(maker: maker) }

    func add(to router: HTTPRouter) {
        maker.assets.add(to: router)
        sessions.add(to: router)
        glanceFiles.add(to: router)
        passwords.add(to: router)
        secondFactor.add(to: router)
        for page in Templates.pages { add(page, to: router) }
    }

    private func add<P: Page>(_ page: P.Type, to router: HTTPRouter) {
        router.get(RouterPath(P.path)) { request, context in
            let visit = try await door.open(request, context)
            // Nothing opens before that is done.
            if visit.account.mustChangePassword {
                return Response.seeOther(PasswordPage.path)
            }
            let content = try await P.content(for: visit)
            return try await maker.response(content, template: P.path, for: visit)
        }
        if let form = page as? any FormPage.Type { forms.add(form, to: router) }
    }
}
