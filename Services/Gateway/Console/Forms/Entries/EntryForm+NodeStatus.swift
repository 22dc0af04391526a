import Contracts
import Values
import Vietnamese

extension EntryForm {
    /// Tình trạng vốn của một dự án, tiểu dự án.
    static func nodeStatus(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let node = try await node(subject, for: visit)
        let statuses = NodeStatus.allCases.map {
            FormField.Option(value: $0.rawValue, text: $0.name[visit.language])
        }
        let entries = node.statusFacts.map { fact in
            Entry(
                fact,
                fact.value.name[visit.language],
                ["status": fact.value.rawValue, "valid_from": fact.validFrom.numeric],
                in: visit.language
            )
        }
        return EntryForm(
            title: "\(words["enter_node_status"]): \(node.code). \(node.title)",
            method: MethodForm(DecideNodeStatus.self),
            parameters: [
                (name: "plan_code", value: plan.text), (name: "node_code", value: subject),
            ],
            fields: [
                FormField("status", words["status"], .choice([Self.nothing(visit)] + statuses)),
                firstDay(for: visit),
            ],
            words: SourceView(
                words["in_the_plan"],
                words: node.statusWords ?? node.words,
                line: node.statusLine ?? node.line,
                in: visit.language
            ),
            entries: entries,
            back: Link(text: "\(node.code). \(node.title)", path: Paths.node(node.code, of: plan))
        )
    }
}
