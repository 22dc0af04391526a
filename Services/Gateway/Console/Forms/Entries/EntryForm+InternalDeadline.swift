import Contracts
import RPC
import Values
import Vietnamese

extension EntryForm {
    /// Thời hạn nội bộ trước một thời hạn của kế hoạch.
    static func internalDeadline(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let (found, own) = try await planDeadline(subject, for: visit)
        return EntryForm(
            title: "\(words["enter_internal_deadline"]): \(found.name)",
            method: MethodForm(SetInternalDeadline.self),
            parameters: [
                (name: "plan_code", value: plan.text), (name: "deadline_code", value: subject),
            ],
            fields: [
                FormField("day", words["yearly_day"], .yearlyDay, hint: words["yearly_day_hint"]),
                firstDay(for: visit),
            ],
            words: found.words.flatMap { text in
                found.line.map {
                    SourceView(found.due.numeric, words: text, line: $0, in: visit.language)
                }
            },
            entries: own.map { fact in
                let values = ["day": fact.value.typed, "valid_from": fact.validFrom.numeric]
                return Entry(fact, fact.value.typed, values, in: visit.language)
            },
            back: Link(text: words["duties_title"], path: Paths.plan(plan, "duties"))
        )
    }

    /// A deadline of the plan, as it is due in its last year, and the district's own days for it.
    private static func planDeadline(
        _ code: String,
        for visit: Visit
    ) async throws -> (deadline: DeadlineItem, own: [EnteredFact<YearlyDay>]) {
        let plan = try visit.plan
        let cover = try await visit.ask(GetPlan.self, .init(planCode: plan)).cover
        guard let year = PlanYear(cover.toYear) else { throw RPCError.noSuchPage }
        let reply = try await visit.ask(ListDeadlines.self, .init(planCode: plan, year: year))
        let found = reply.items.first {
            $0.code.text == code && $0.origin == plan.text && !$0.isInternal
        }
        guard let found else { throw RPCError.noSuchPage }
        return (found, reply.internalDays.filter { $0.deadlineCode == code }.map(\.fact))
    }
}
