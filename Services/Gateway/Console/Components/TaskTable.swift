import Catalogue
import Contracts
import Values

/// Tasks with their quantities and the plan's words.
struct TaskTable {
    let title: String
    let rows: [Row]

    struct Row {
        let code: String
        let id: String
        let name: String
        let quantity: String
        let nature: String
        let aims: String
        let words: SourceView
    }

    static let name = "task-table"

    static let template = """
        <div class="table-frame" role="region" aria-label="{{.title}}" tabindex="0">
        <table class="stack">
        <caption class="hidden">{{.title}}</caption>
        <thead><tr><th scope="col">{{t.code}}</th><th scope="col" class="wide">{{t.task}}</th><th scope="col" class="number">{{t.quantity}}</th>
        <th scope="col">{{t.nature_read}}</th><th scope="col">{{t.aims}}</th><th scope="col">{{t.plan_words}}</th></tr></thead>
        <tbody>{{#.rows}}<tr id="{{id}}"><td class="code">{{code}}</td><td lang="vi">{{name}}</td><td class="number" data-label="{{t.quantity}}">{{quantity}}</td><td data-label="{{t.nature_read}}">{{nature}}</td><td lang="vi" class="prose" data-label="{{t.aims}}">{{aims}}</td><td class="end" data-label="{{t.plan_words}}">{{#.words}}{{>source}}{{/.words}}</td></tr>
        {{/.rows}}</tbody>
        </table>
        </div>

        """

    init(_ tasks: [PlanTaskItem], title: String, in language: Language) {
        self.title = title
        rows = tasks.map { item in
            let task = item.task
            return Row(
                code: task.code.text,
                id: task.code.text,
                name: task.name,
                quantity: task.printedQuantity?[language] ?? "–",
                nature: task.readAsNature?.name[language] ?? "",
                aims: item.aimNames.joined(separator: "; "),
                words: SourceView(lineOf: task, in: language)
            )
        }
    }
}
