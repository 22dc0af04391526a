import Contracts
import Documents
import Values

/// The plan's money by component project, as the document's table has it.
struct GlanceMoney {
    let glance: PlanGlance
    let language: Language

    var table: DocumentTable {
        get throws {
            let figures = MoneyFigures(all, of: glance.cover.planCode, in: language)
            let columns = MoneyColumn.columns(of: figures)
            let projects = glance.projects.filter { $0.level == .componentProject }
            return try DocumentTable(
                caption: Words(language: language)["money_caption"],
                unit: Sentences.millionVND[language],
                columns: heads + columns.map(head),
                rows: projects.map { project in
                    TableRow(
                        [project.code.text, name(project)]
                            + columns.map { cell(figures, project.code, $0) }
                    )
                },
                total: TableRow(
                    ["", Sentences.total[language]] + columns.map { cell(figures, nil, $0) }
                )
            )
        }
    }

    private var all: [PlanMoneyFigure] { glance.totals + glance.projects.flatMap(\.money) }

    private var heads: [TableColumn] {
        let words = Words(language: language)
        return [TableColumn(words["code"], .centred), TableColumn(words["component_project"])]
    }

    private func head(_ column: MoneyColumn) -> TableColumn {
        TableColumn(column.text[language], .number, group: column.nature?.name[language])
    }

    private func name(_ project: GlanceProject) -> String {
        guard project.status != .funded else { return project.title }
        return "\(project.title) (\(project.status.name[language].lowercased()))"
    }

    private func cell(_ figures: MoneyFigures, _ node: NodeCode?, _ column: MoneyColumn) -> String {
        guard let value = figures.value(node, column.nature, column.source) else { return "–" }
        let mark = figures.differs(node, column.nature, column.source) ? " (*)" : ""
        return value.millions(in: language) + mark
    }
}
