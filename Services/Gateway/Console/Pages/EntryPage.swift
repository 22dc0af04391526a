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
        let heading: String
        let withdrawn: String?
        let form: FormView
    }

    /// An entry that stands.
    struct EntryView {
        let text: String
        let changePath: String
        let withdrawPath: String
    }

    static let template = """
        {{#page.words}}<p class="lead">{{t.plan_says}}</p><p><q lang="vi">{{.words}}</q></p><p class="hint">{{.place}}{{#.note}} · {{.}}{{/.note}}</p>{{/page.words}}
        {{#page.hasEntries}}<section><h2>{{t.entered_already}}</h2><ul class="todo">
        {{#page.entries}}<li><span>{{text}}</span> <span class="buttons"><a class="button" href="{{changePath}}">{{t.change}}</a> <a class="button" href="{{withdrawPath}}">{{t.withdraw_entry}}</a></span></li>
        {{/page.entries}}</ul></section>{{/page.hasEntries}}
        <section><h2>{{page.heading}}</h2>
        {{#page.withdrawn}}<p class="lead">{{.}}</p><p class="notice notice-warning">{{t.withdraw_text}}</p>{{/page.withdrawn}}
        {{#page.form}}{{>form}}{{/page.form}}</section>
        """

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let form = try await form(for: visit)
        let chosen = ChosenEntry(form, for: visit)
        guard !chosen.isGone || draft.isFilledIn else { throw RPCError.noSuchPage }
        let back = visit.query["back"].map { "&back=\($0.percentEncoded)" } ?? ""
        return PageContent(
            title: form.title,
            menu: .missing,
            crumbs: [form.back],
            view: View(
                words: form.words,
                entries: form.entries.map { other in
                    let path = "?from=\(other.from)\(back)"
                    return EntryView(
                        text: other.text,
                        changePath: path,
                        withdrawPath: path + "&withdraw=yes"
                    )
                },
                hasEntries: !form.entries.isEmpty,
                heading: chosen.heading,
                withdrawn: chosen.isWithdrawal ? chosen.entry?.text : nil,
                form: FormView(
                    fields: chosen.fields,
                    draft: draft,
                    version: chosen.entry?.version,
                    button: visit.words[chosen.isWithdrawal ? "withdraw_button" : "save"],
                    for: visit
                )
            )
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let form = try await form(for: visit)
        let chosen = ChosenEntry(form, for: visit)
        _ = try await form.method.send(
            draft,
            fields: chosen.fields,
            fixed: form.fixed + chosen.fixed,
            parameters: form.parameters,
            for: visit
        )
        let done: DoneWork = chosen.isWithdrawal ? .withdrawn : .entered
        let isFromList = visit.query["back"] == "missing"
        let path = isFromList ? Paths.plan(try visit.plan, "missing") : form.back.path
        let anchor = isFromList ? nil : form.anchor
        return "\(path)?done=\(done.rawValue)" + (anchor.map { "#\($0)" } ?? "")
    }

    private static func form(for visit: Visit) async throws -> EntryForm {
        let kind = visit.parameters["kind"].flatMap { EntryKind(rawValue: $0) }
        guard let kind, let subject = visit.parameters["subject"] else { throw RPCError.noSuchPage }
        guard visit.may(kind.permission) else { throw RPCError.permissionDenied }
        return try await EntryForm.make(kind, subject, for: visit)
    }
}
