import Catalogue
import Contracts
import Values
import Vietnamese

/// The plan at a glance as CSV (RFC 4180) for spreadsheets: one row a figure, task or target, with its words.
struct GlanceTable {
    let survey: PlanSurvey
    let language: Language

    /// Begins with a byte order mark, without which Excel reads Vietnamese as something else.
    var text: String {
        "\u{FEFF}" + ([header] + rows).map { CSV.line($0) }.joined()
    }

    private var header: [String] {
        let names = [
            LocalizedText(vi: "Loại", en: "Kind"), LocalizedText(vi: "Mã", en: "Code"),
            LocalizedText(vi: "Tên", en: "Name"),
            LocalizedText(vi: "Tính chất vốn", en: "Nature"),
            LocalizedText(vi: "Nguồn vốn", en: "Source"),
            LocalizedText(vi: "So sánh", en: "Operator"),
            LocalizedText(vi: "Kế hoạch ghi", en: "Stated"),
            LocalizedText(vi: "Tính lại", en: "Recomputed"),
            LocalizedText(vi: "Đơn vị tính", en: "Unit of measure"),
            LocalizedText(vi: "Dòng", en: "Line"),
            LocalizedText(vi: "Nguyên văn", en: "Words"),
        ]
        return names.map { $0[language] }
    }

    private var rows: [[String]] {
        survey.funding.money.map(row) + survey.beneficiaries.tasks.map(row)
            + survey.indicators.targets.map(row)
    }

    private func row(of figure: PlanMoneyFigure) -> [String] {
        [
            LocalizedText(vi: "Vốn", en: "Money")[language], figure.nodeCode?.text ?? "",
            figure.title, figure.nature?.name[language] ?? "", figure.source?.name[language] ?? "",
            "", millions(figure.stated), millions(figure.computed),
            LocalizedText(vi: "triệu đồng", en: "million VND")[language],
            figure.line.map(String.init) ?? "", figure.words ?? "",
        ]
    }

    private func row(of item: PlanTaskItem) -> [String] {
        let task = item.task
        return [
            LocalizedText(vi: "Nhiệm vụ", en: "Task")[language], task.code.text, task.name, "", "",
            "", printed(task.quantity), "", task.unitOfMeasure ?? "", String(task.line), task.words,
        ]
    }

    private func row(of item: PlanTargetItem) -> [String] {
        let target = item.target
        return [
            LocalizedText(vi: "Chỉ tiêu", en: "Target")[language], target.code.text, target.name,
            "", "", target.operator?.name[language] ?? "", printed(target.value), "",
            target.unitOfMeasure ?? "", String(target.line), target.words,
        ]
    }

    /// In triệu đồng, exact; nothing where there is no amount.
    private func millions(_ amount: Money?) -> String {
        amount.map { language.number($0.vnd, decimals: 6) } ?? ""
    }

    /// As the language writes numbers; nothing where there is none.
    private func printed(_ number: ExactNumber?) -> String {
        number.map { language.number($0.millionths, decimals: 6) } ?? ""
    }
}
