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
        "\u{FEFF}" + ([header] + rows).map(CSV.line).joined()
    }

    private var header: [CSV.Cell] {
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
        return names.map { .text($0[language]) }
    }

    private var rows: [[CSV.Cell]] {
        survey.funding.money.map(row) + survey.beneficiaries.tasks.map(row)
            + survey.indicators.targets.map(row)
    }

    private func row(of figure: PlanMoneyFigure) -> [CSV.Cell] {
        [
            .text(LocalizedText(vi: "Vốn", en: "Money")[language]),
            .text(figure.nodeCode?.text ?? ""), .text(figure.title),
            .text(figure.nature?.name[language] ?? ""), .text(figure.source?.name[language] ?? ""),
            .text(""), millions(figure.stated), millions(figure.computed),
            .text(LocalizedText(vi: "triệu đồng", en: "million VND")[language]),
            .number(figure.line.map(String.init) ?? ""), .text(figure.words ?? ""),
        ]
    }

    private func row(of item: PlanTaskItem) -> [CSV.Cell] {
        let task = item.task
        return [
            .text(LocalizedText(vi: "Nhiệm vụ", en: "Task")[language]), .text(task.code.text),
            .text(task.name), .text(""), .text(""), .text(""), printed(task.quantity), .text(""),
            .text(task.unitOfMeasure ?? ""), .number(String(task.line)), .text(task.words),
        ]
    }

    private func row(of item: PlanTargetItem) -> [CSV.Cell] {
        let target = item.target
        return [
            .text(LocalizedText(vi: "Chỉ tiêu", en: "Target")[language]), .text(target.code.text),
            .text(target.name), .text(""), .text(""),
            .text(target.operator?.name[language] ?? ""), printed(target.value), .text(""),
            .text(target.unitOfMeasure ?? ""), .number(String(target.line)), .text(target.words),
        ]
    }

    /// In triệu đồng, exact; nothing where there is no amount.
    private func millions(_ amount: Money?) -> CSV.Cell {
        .number(amount.map { language.number($0.vnd, decimals: 6) } ?? "")
    }

    /// As the language writes numbers; nothing where there is none.
    private func printed(_ number: ExactNumber?) -> CSV.Cell {
        .number(number.map { language.number($0.millionths, decimals: 6) } ?? "")
    }
}
