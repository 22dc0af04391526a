import Contracts
import Documents
import Values

/// The plan at a glance, as the sheet that it is on paper.
enum GlancePage: Page {
    static let path = "/plans/{plan}/glance"

    struct View {
        let sheet: String
        let pdfPath: String
        let tablePath: String
    }

    static let template = """
        <p class="buttons"><a class="button" href="{{page.pdfPath}}">{{t.glance_pdf}}</a> <a class="button" href="{{page.tablePath}}">{{t.glance_table}}</a></p>
        {{{page.sheet}}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let glance = try await visit.ask(GetPlanGlance.self, .init(planCode: plan))
        let document = try GlanceDocument(
            glance: glance,
            language: visit.language,
            now: visit.now
        ).document()
        return PageContent(
            title: visit.words["nav_glance"],
            hasOwnHeading: true,
            menu: .glance,
            notice: visit.query["pdf"].flatMap { PrintFault(rawValue: $0) }.map { fault in
                Notice(.error, visit.words["print_\(fault.rawValue)"])
            },
            needsDocumentStyle: true,
            view: View(
                sheet: document.fragment,
                pdfPath: Paths.plan(plan, "glance.pdf"),
                tablePath: Paths.plan(plan, "glance.csv")
            )
        )
    }
}

/// Why there is no PDF, as whoever asked for one is told; the HTML remains.
enum PrintFault: String, CaseIterable {
    case absent
    case busy
    case failed

    init(_ error: PrintError) {
        self =
            switch error {
            case .absent: .absent
            case .busy: .busy
            case .tooLong, .tooLarge, .refused, .failed: .failed
            }
    }
}
