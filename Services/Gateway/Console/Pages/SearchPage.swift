import Contracts
import RPC
import Values
import Vietnamese

/// Whatever of a plan has the words that are looked for, without regard to tones, marks and đ.
enum SearchPage: Page {
    static let path = "/plans/{plan}/search"

    struct View {
        let hasAsked: Bool
        let summary: String
        let isNothing: Bool
        let groups: [Group]
        let faults: [Fault]
    }

    struct Group {
        let title: String
        let hits: [Link]
        let more: String?
    }

    struct Fault {
        let text: String
    }

    static let template = """
        {{^page.hasAsked}}<p class="empty">{{t.search_empty}}</p>{{/page.hasAsked}}
        {{#page.hasAsked}}<p class="lead" role="status">{{page.summary}}</p>{{/page.hasAsked}}
        {{#page.isNothing}}<p class="empty">{{t.search_none}}</p>{{/page.isNothing}}
        {{#page.faults}}<p class="notice notice-error">{{text}}</p>{{/page.faults}}
        {{#page.groups}}<section><h2>{{title}}</h2><ul class="links">{{#.hits}}<li><a href="{{path}}">{{text}}</a></li>
        {{/.hits}}</ul>{{#.more}}<p class="hint">{{.}}</p>{{/.more}}</section>
        {{/page.groups}}
        """

    /// Longer than any name; the form asks for no more either.
    private static let longest = 100

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let typed = (visit.query["q"] ?? "").unicodeScalars.prefix(longest)
        let asked = String(String.UnicodeScalarView(typed))
        let query = Vietnamese.SearchQuery(asked)
        let found = query.isEmpty ? nil : try await PlanSearch(query, for: visit)
        let groups = found?.groups ?? []
        let count = found?.count ?? 0
        return PageContent(
            title: visit.words["search_title"],
            view: View(
                hasAsked: !query.isEmpty,
                summary: Sentences.found(count, of: asked)[visit.language],
                isNothing: !query.isEmpty && groups.isEmpty,
                groups: groups,
                faults: (found?.faults ?? []).map { Fault(text: $0) }
            )
        )
    }
}
