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
            entries: own.compactMap(\.fact).map { fact in
                let day = fact.value.date(in: visit.today.year)?.numeric.prefix(5) ?? ""
                let values = ["day": String(day), "valid_from": fact.validFrom.numeric]
                return Entry(fact, String(day), values, in: visit.language)
            },
            back: Link(text: words["duties_title"], path: Paths.plan(plan, "duties"))
        )
    }

    /// A deadline of the plan, and the district's own days for it, in the plan's last year: it is due in each of them.
    private static func planDeadline(
        _ code: String,
        for visit: Visit
    ) async throws -> (deadline: DeadlineItem, own: [DeadlineItem]) {
        let plan = try visit.plan
        let cover = try await visit.ask(GetPlan.self, .init(planCode: plan)).cover
        guard let year = PlanYear(cover.toYear) else { throw RPCError.noSuchPage }
        let items = try await visit.ask(ListDeadlines.self, .init(planCode: plan, year: year)).items
        let plans = items.filter { $0.code.text == code && $0.origin == plan.text }
        guard let found = plans.first(where: { !$0.isInternal }) else { throw RPCError.noSuchPage }
        return (found, plans.filter(\.isInternal))
    }
}
