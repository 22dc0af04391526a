import AccessControl
import Contracts
import RPC
import Values

/// Who took emergency access to what and why, for whoever answers for it.
enum EmergencyReviewPage: FormPage {
    static let path = "/emergency/reviews"

    struct View {
        let waiting: [Item]
        let isDone: Bool
        let reviewed: [Item]
        let hasReviewed: Bool
        let keyField: String
        let key: String
        let errors: FormErrors?
    }

    struct Item {
        let number: String
        let text: String
        let moment: String
        let reason: String
        let review: String?
        /// What was typed and could not be kept.
        let note: String
        let auditPath: String?
    }

    static let template = """
        {{#page.errors}}{{>form-errors}}{{/page.errors}}
        <p class="lead">{{t.emergency_review_text}}</p>
        {{#page.isDone}}<p class="empty">{{t.emergency_none}}</p>{{/page.isDone}}
        <ul class="cards">{{#page.waiting}}<li class="card"><h2 id="access-{{number}}" lang="vi">{{text}}</h2><p class="hint">{{moment}}</p><p class="note-text" lang="vi">{{reason}}</p>{{#auditPath}}<p><a href="{{.}}" aria-describedby="access-{{number}}">{{t.emergency_what_was_done}}</a></p>{{/auditPath}}
        <form class="entry" method="post"><input type="hidden" name="{{page.keyField}}" value="{{page.key}}"><input type="hidden" name="emergency_id" value="{{number}}">
        <div class="field"><label for="note-{{number}}">{{t.emergency_note}}</label><textarea id="note-{{number}}" name="note" rows="2" maxlength="2000" autocomplete="off">{{note}}</textarea></div>
        <p class="buttons"><button class="main" aria-describedby="access-{{number}}">{{t.emergency_reviewed}}</button></p></form></li>
        {{/page.waiting}}</ul>
        {{#page.hasReviewed}}<section><h2>{{t.emergency_past}}</h2><ul class="todo">{{#page.reviewed}}<li><span><span lang="vi">{{text}}</span><br><span class="hint">{{moment}}</span><br><span lang="vi">{{reason}}</span><br><span class="hint">{{review}}</span></span></li>
        {{/page.reviewed}}</ul></section>{{/page.hasReviewed}}
        """

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let items = try await visit.ask(ListEmergencyAccesses.self, Empty()).items
        let waiting = items.filter { $0.review == nil }.map { Item($0, nil, draft, for: visit) }
        var reviewed: [Item] = []
        for item in items {
            guard let review = item.review else { continue }
            let name = try await visit.names.name(of: review.reviewedBy)
            reviewed.append(Item(item, Sentences.reviewed(review, by: name), draft, for: visit))
        }
        return PageContent(
            title: visit.words["emergency_reviews"],
            view: View(
                waiting: waiting,
                isDone: waiting.isEmpty,
                reviewed: reviewed,
                hasReviewed: !reviewed.isEmpty,
                keyField: FormKey.field,
                key: draft.key.text,
                errors: draft.error.map { FormErrors($0, labels: [:], in: visit.language) }
            )
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        _ = try await MethodForm(ReviewEmergencyAccess.self).send(
            draft,
            fields: [FormField("note", visit.words["emergency_note"], .area(2000))],
            parameters: [(name: "emergency_id", value: draft.body["emergency_id"] ?? "")],
            for: visit
        )
        return "\(path)?done=\(DoneWork.emergencyReviewed.rawValue)"
    }
}

extension EmergencyReviewPage.Item {
    fileprivate init(
        _ item: EmergencyAccessItem,
        _ review: LocalizedText?,
        _ draft: Draft,
        for visit: Visit
    ) {
        number = item.emergencyID.text
        text = "\(item.displayName) – \(item.unitName ?? item.unitCode.text)"
        moment = Sentences.hour(of: item)[visit.language]
        reason = item.reason.text
        self.review = review?[visit.language]
        let isTyped = draft.body["emergency_id"] == number
        note = isTyped ? draft.body["note"] ?? "" : ""
        auditPath =
            visit.may(.auditRead) ? Paths.audit(.init(username: item.username), page: nil) : nil
    }
}
