import AccessControl
import Contracts
import RPC
import Values

/// Where something that the plan leaves open is entered, with the document that says it.
enum EntryPage: FormPage {
    static let path = "/plans/{plan}/enter/{kind}/{subject}"

    struct View {
        let words: SourceView?
        let entries: [EntryView]
        let hasEntries: Bool
        let changing: String?
        let form: FormView
    }

    struct EntryView {
        let text: String
        let path: String
        let isCurrent: Bool
    }

    static let template = """
        {{#page.words}}<p class="lead">{{t.plan_says}}</p>{{>source}}{{/page.words}}
        {{#page.hasEntries}}<section><h2>{{t.entered_already}}</h2><ul class="todo">
        {{#page.entries}}<li><span>{{text}}</span>{{^isCurrent}} <a class="button" href="{{path}}">{{t.change_or_withdraw}}</a>{{/isCurrent}}</li>
        {{/page.entries}}</ul></section>{{/page.hasEntries}}
        <section><h2>{{#page.changing}}{{.}}{{/page.changing}}{{^page.changing}}{{t.new_entry}}{{/page.changing}}</h2>
        {{#page.form}}{{>form}}{{/page.form}}</section>
        """

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let form = try await form(for: visit)
        let entry = form.entries.first { $0.from.text == visit.query["from"] }
        let here = LocalAddress.withoutQuery(visit.address)
        return PageContent(
            title: form.title,
            menu: .missing,
            crumbs: [form.back],
            view: View(
                words: form.words,
                entries: form.entries.map { other in
                    EntryView(
                        text: other.text,
                        path: "\(here)?from=\(other.from)",
                        isCurrent: other.from == entry?.from
                    )
                },
                hasEntries: !form.entries.isEmpty,
                changing: entry.map { Sentences.changing($0.from)[visit.language] },
                form: FormView(
                    fields: form.allFields(changing: entry, for: visit),
                    draft: draft,
                    version: entry?.version,
                    button: visit.words["save"],
                    for: visit
                )
            )
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let form = try await form(for: visit)
        let entry = form.entries.first { $0.from.text == visit.query["from"] }
        _ = try await form.method.send(
            draft,
            fields: form.allFields(changing: entry, for: visit),
            fixed: form.fixed,
            parameters: form.parameters,
            for: visit
        )
        return Paths.plan(try visit.plan, "missing") + "?done=yes"
    }

    private static func form(for visit: Visit) async throws -> EntryForm {
        let kind = visit.parameters["kind"].flatMap { EntryKind(rawValue: $0) }
        guard let kind, let subject = visit.parameters["subject"] else { throw RPCError.noSuchPage }
        guard visit.may(.factEnter) else { throw RPCError.permissionDenied }
        return try await EntryForm.make(kind, subject, for: visit)
    }
}
