import Catalogue
import Contracts
import Values
import Vietnamese

/// Gathers quotations by line, each with what was read from it.
struct PlanWords {
    private let plan: PlanCode
    private let words: Words
    /// By line, then by the words; several things may be read from the same.
    private var found: [Int: [String: [Link]]] = [:]

    init(of plan: PlanCode, in words: Words) {
        self.plan = plan
        self.words = words
    }

    /// In the plan's order.
    var lines: [WordsPage.LineView] {
        found.keys.sorted().map { line in
            let quotes = (found[line] ?? [:]).sorted { $0.key < $1.key }
            return WordsPage.LineView(
                number: String(line),
                id: "l\(line)",
                quotes: quotes.map { WordsPage.Quote(words: $0.key, uses: $0.value) }
            )
        }
    }

    private mutating func add(_ text: String, _ line: Int, _ use: String, _ path: String) {
        found[line, default: [:]][text, default: []].append(Link(text: use, path: path))
    }

    private mutating func add(_ quoted: some Quoted, _ use: String, _ path: String) {
        add(quoted.words, quoted.line, use, path)
    }

    mutating func add(nodes: [PlanNodeItem]) {
        for node in nodes {
            let path = Paths.node(node.code, of: plan)
            let name = "\(node.level.name[words.language]) \(node.code)"
            add(node.words, node.line, name, path)
            if let text = node.statusWords, let line = node.statusLine {
                add(text, line, "\(node.status.name[words.language]) (\(node.code))", path)
            }
        }
    }

    mutating func add(money: [PlanMoneyFigure]) {
        for figure in money {
            guard let text = figure.words, let line = figure.line, let stated = figure.stated else {
                continue
            }
            let path = figure.nodeCode.map { Paths.node($0, of: plan) } ?? Paths.plan(plan, "money")
            let names = [figure.nature?.name, figure.source?.name].compactMap {
                $0?[words.language]
            }
            let what = ([stated.inMillions[words.language]] + names).joined(separator: ", ")
            add(text, line, what, path)
        }
    }

    mutating func add(tasks: [PlanTaskItem]) {
        for task in tasks.map(\.task) {
            let path = Paths.plan(plan, "tasks") + "#\(task.code)"
            add(task, "\(words["task"]) \(task.code)", path)
        }
    }

    mutating func add(targets: [PlanTargetItem]) {
        for target in targets.map(\.target) {
            let path = Paths.plan(plan, "targets") + "#\(target.code)"
            add(target, "\(words["target"]) \(target.code)", path)
        }
    }

    mutating func add(rules: [BeneficiaryRule]) {
        for rule in rules {
            let path =
                rule.node.map { Paths.node($0, of: plan) } ?? Paths.plan(plan, "documents")
                + "#rules"
            add(rule, "\(rule.kind.name[words.language]) \(rule.code)", path)
        }
    }

    mutating func add(duties: [DutyItem]) {
        let path = Paths.plan(plan, "duties")
        for item in duties {
            for duty in item.duties { add(duty, item.role.name[words.language], path) }
        }
    }

    mutating func add(document: GetPlan.Reply) {
        let path = Paths.plan(plan, "documents")
        for quoted in document.objectives { add(quoted, words["objectives"], "\(path)#objectives") }
        for quoted in document.solutions { add(quoted, words["solutions"], "\(path)#solutions") }
        for item in document.citations {
            add(item.citation, words["citations"], "\(path)#citations")
        }
        for quoted in document.annexes { add(quoted, words["annexes"], "\(path)#annexes") }
        for quoted in document.recipients { add(quoted, words["recipients"], "\(path)#recipients") }
        if let version = document.cover.version { add(version, words["plan_version"], path) }
    }
}
