import Catalogue
import Contracts
import RPC
import Values
import Vietnamese

extension EntryForm {
    /// Số liệu đầu kỳ của một chỉ tiêu.
    static func baseline(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let targets = try await visit.ask(ListPlanTargets.self, .init(planCode: plan)).items
        let found = targets.first { $0.target.code.text == subject && $0.target.value != nil }
        guard let item = found else { throw RPCError.noSuchPage }
        let target = item.target
        let entries = item.baseline.map { fact in
            Entry(
                fact,
                fact.value.printed(in: target.unitOfMeasure)[visit.language],
                [
                    "value": fact.value.typed(in: visit.language),
                    "as_of": fact.validFrom.numeric,
                ],
                in: visit.language
            )
        }
        var stated = SourceView(target.printedValue[visit.language], target, in: visit.language)
        stated.note = target.note
        return EntryForm(
            title: "\(words["enter_baseline"]): \(target.code) – \(target.name)",
            method: MethodForm(RecordBaseline.self),
            parameters: [
                (name: "plan_code", value: plan.text), (name: "target_code", value: subject),
            ],
            fields: [
                FormField(
                    "value",
                    Sentences.value(in: target.unitOfMeasure)[visit.language],
                    .number,
                    hint: words["number_hint"]
                ),
                FormField("as_of", words["as_of"], .date, hint: words["date_hint"]),
            ],
            words: stated,
            entries: entries.map { [$0] } ?? [],
            back: Link(text: words["targets_title"], path: Paths.plan(plan, "targets")),
            anchor: target.code.text
        )
    }
}
