import AccessControl
import Contracts
import RPC
import Values

/// What was done, by whom, to what: of one person, of one thing, by one document, or all that one may see.
enum AuditPage: Page {
    static let path = "/audit"

    struct View {
        let lead: String
        let username: String
        let document: String
        let lines: [Line]
        let isEmpty: Bool
        let next: String?
    }

    struct Line {
        let moment: String
        let text: String
        let details: String
        let subjectPath: String
        let subject: String
    }

    static let template = """
        <form class="choices" role="search">
        <span class="field"><label for="audit-username">{{t.username}}</label><input id="audit-username" name="username" value="{{page.username}}" maxlength="64" autocomplete="off"></span>
        <span class="field"><label for="audit-document">{{t.document_number}}</label><input id="audit-document" name="document_number" value="{{page.document}}" maxlength="200" autocomplete="off"></span>
        <button>{{t.search}}</button></form>
        <p class="lead">{{page.lead}}</p>
        {{#page.isEmpty}}<p class="empty">{{t.audit_none}}</p>{{/page.isEmpty}}
        <ol class="timeline">{{#page.lines}}<li><p><strong>{{moment}}</strong> {{text}}</p><p class="hint">{{details}} <a href="{{subjectPath}}">{{subject}}</a></p></li>
        {{/page.lines}}</ol>
        {{#page.next}}<p><a class="button" href="{{.}}">{{t.audit_older}}</a></p>{{/page.next}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let request = ListAuditLines.Request(
            username: visit.query["username"].flatMap { Username($0) },
            subjectKind: visit.query["kind"],
            subjectID: visit.query["subject"],
            documentNumber: visit.query["document_number"].flatMap { LineText($0) },
            pageToken: visit.query["page"].map { PageToken($0) }
        )
        let reply = try await visit.ask(ListAuditLines.self, request)
        return PageContent(
            title: visit.words["audit"],
            view: View(
                lead: Sentences.audited(request)[visit.language],
                username: request.username?.text ?? "",
                document: request.documentNumber?.text ?? "",
                lines: reply.items.map { Line($0, in: visit.language) },
                isEmpty: reply.items.isEmpty,
                next: reply.nextPageToken.map { Paths.audit(request, page: $0) }
            )
        )
    }
}

extension AuditPage.Line {
    fileprivate init(_ item: AuditItem, in language: Language) {
        moment = item.happenedAt.printed(in: language)
        text = Sentences.done(item)[language]
        details = Sentences.details(of: item)[language]
        subject = "\(item.subjectKind) \(item.subjectID)"
        subjectPath = Paths.audit(
            .init(subjectKind: item.subjectKind, subjectID: item.subjectID),
            page: nil
        )
    }
}

extension Paths {
    static func audit(_ request: ListAuditLines.Request, page: PageToken?) -> String {
        let parts = [
            ("username", request.username?.text), ("kind", request.subjectKind),
            ("subject", request.subjectID), ("document_number", request.documentNumber?.text),
            ("page", page?.text),
        ]
        let query = parts.compactMap { name, value in
            value.map { "\(name)=\($0.percentEncoded)" }
        }
        return AuditPage.path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
}
