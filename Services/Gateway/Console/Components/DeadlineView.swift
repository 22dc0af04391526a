import AccessControl
import Contracts
import Values
import Vietnamese

/// A report that is due, with the days that are left.
struct DeadlineView {
    let name: String
    let day: String
    let weekday: String
    let left: TagView
    let who: String
    let note: String?
    let readings: [Reading]
    let isUnclear: Bool
    let source: SourceView?
    /// Absent where the plan's words are there.
    let origin: String?
    let enterPath: String?

    struct Reading {
        let text: String
    }

    static let name = "deadline"

    static let template = """
        <li class="deadline"><p class="deadline-day">{{day}} <span class="hint">{{weekday}}</span> {{#.left}}{{>tag}}{{/.left}}</p>
        <div><p lang="vi"><b>{{name}}</b></p><p class="hint">{{who}}</p>
        {{#.source}}{{>source}}{{/.source}}{{#.origin}}<p class="hint">{{.}}</p>{{/.origin}}
        {{#.note}}<p class="hint" lang="vi">{{.}}</p>{{/.note}}
        {{#.isUnclear}}<p>{{t.readings}}</p><ol>{{#.readings}}<li lang="vi">{{text}}</li>{{/.readings}}</ol>{{/.isUnclear}}
        {{#.enterPath}}<p><a href="{{.}}">{{t.enter_internal_deadline}}</a></p>{{/.enterPath}}</div></li>

        """

    init(_ item: DeadlineItem, of plan: PlanCode, for visit: Visit) {
        let language = visit.language
        name = item.name
        day = item.due.numeric
        weekday = Sentences.weekday(item.due)[language]
        left = Self.left(until: item.due, from: visit.today, in: language)
        who = Sentences.reports(from: item.from, to: item.to, on: item.reportedYear)[language]
        note = item.note
        readings = item.readings.map { Reading(text: $0) }
        isUnclear = item.readings.count > 1
        source = item.words.flatMap { words in
            item.line.map {
                SourceView(visit.words["in_the_plan"], words: words, line: $0, in: language)
            }
        }
        origin =
            item.isInternal
            ? visit.words["by_district"] : item.origin == plan.text ? nil : item.origin
        let isPlans = item.origin == plan.text && !item.isInternal
        enterPath =
            isPlans && visit.may(.deadlineEnter)
            ? Paths.plan(plan, "enter", MissingKind.internalDeadline.rawValue, item.code.text) : nil
    }

    private static func left(
        until due: CalendarDate,
        from today: CalendarDate,
        in language: Language
    ) -> TagView {
        let days = due.daysSince1970 - today.daysSince1970
        let kind: TagView.Kind = days < 0 ? .plain : days <= 14 ? .warning : .good
        return TagView(kind, Sentences.daysLeft(days)[language])
    }
}
