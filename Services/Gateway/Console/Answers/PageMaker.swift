import AccessControl
import Contracts
import HTTPTypes
import Hummingbird
import RPC
import Values

/// Puts pages into their frame.
struct PageMaker: Sendable {
    let renderer: Renderer
    let assets: Assets

    /// A page for somebody who is signed in.
    func response<View>(
        _ content: PageContent<View>,
        template: String,
        for visit: Visit,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let plan = try? visit.plan
        var frame = frame(
            content,
            template: template,
            in: visit.language,
            at: visit.address,
            of: plan
        )
        frame.notice = content.notice ?? visit.done ?? Self.needs(visit)
        frame.plan = try await planView(plan, visit)
        frame.account = PageFrame.AccountView(
            name: visit.account.displayName,
            maySeePeople: visit.may(.accountRead),
            mayManagePeople: visit.may(.accountManage),
            maySeeAudit: visit.may(.auditRead)
        )
        frame.menu = plan.map { Self.menu(of: $0, content.menu, visit) } ?? []
        frame.moment = visit.now.printed(in: visit.language)
        return page(frame, status, visit.language)
    }

    /// What keeps somebody from a part of the work.
    private static func needs(_ visit: Visit) -> Notice? {
        visit.account.needsSecondFactor
            ? Notice(.warning, visit.words["second_factor_needed"]) : nil
    }

    /// A page for whoever comes: signing in, errors.
    func response(
        _ content: PageContent<some Any>,
        template: String,
        in language: Language,
        at address: String = "/",
        status: HTTPResponse.Status = .ok
    ) -> Response {
        page(frame(content, template: template, in: language, at: address), status, language)
    }

    private func page(
        _ frame: PageFrame,
        _ status: HTTPResponse.Status,
        _ language: Language
    ) -> Response {
        let html = renderer.html(Layout.name, frame, in: language)
        return .page(html, status: status, language: language)
    }

    private func frame(
        _ content: PageContent<some Any>,
        template: String,
        in language: Language,
        at address: String,
        of plan: PlanCode? = nil
    ) -> PageFrame {
        PageFrame(
            language: language.rawValue,
            title: content.title,
            heading: content.hasOwnHeading ? nil : content.title,
            headingLanguage: content.isTitleFromPlan ? Language.vi.rawValue : nil,
            stylesheets: ([assets.stylesheet]
                + (content.needsDocumentStyle ? [assets.document] : []))
                .map { PageFrame.Stylesheet(path: $0.path) },
            script: assets.script.path,
            icon: assets.icon.path,
            crumbs: content.crumbs,
            hasCrumbs: !content.crumbs.isEmpty,
            notice: content.notice,
            languages: content.keepsInput ? [] : Self.languages(beside: language),
            address: LocalAddress.trusted(address),
            main: renderer.html(
                template,
                content.view,
                in: language,
                planPath: plan.map { Paths.plan($0) } ?? ""
            )
        )
    }

    /// The plan's name in the head; a page is not lost where reporting cannot give it just now.
    private func planView(_ plan: PlanCode?, _ visit: Visit) async throws -> PageFrame.PlanView? {
        guard let plan else { return nil }
        let plans = try await visit.attempt(ListPlans.self, Empty())
        let known = plans.value?.items.first { $0.planCode == plan }
        if plans.value != nil, known == nil { throw RPCError.noSuchPage }
        return PageFrame.PlanView(
            name: known.map { "\($0.issuer), \($0.fromYear)-\($0.toYear)" } ?? plan.text,
            path: Paths.plan(plan),
            searchPath: Paths.plan(plan, "search"),
            searched: visit.query["q"] ?? ""
        )
    }

    private static func menu(
        of plan: PlanCode,
        _ current: MenuItem?,
        _ visit: Visit
    ) -> [PageFrame.MenuView] {
        MenuItem.allCases.map { item in
            PageFrame.MenuView(
                text: visit.words[item.key],
                path: item.path(of: plan),
                isCurrent: item == current
            )
        }
    }

    private static func languages(beside language: Language) -> [PageFrame.LanguageView] {
        Language.allCases.filter { $0 != language }.map { other in
            PageFrame.LanguageView(
                code: other.rawValue,
                name: Words(language: other)["language_name"]
            )
        }
    }
}
