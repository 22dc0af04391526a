internal import Values
internal import Vietnamese

extension BarChart {
    /// `137.729`, `137.729,0`: with all decimals, since the numbers of a chart are read in a column.
    func printed(_ units: Int64) -> String {
        language.number(units, decimals: decimals, finalZeros: .kept)
    }

    /// A round number of the axis, without the zeros that would stand at all of them.
    func printed(tick units: Int64) -> String { language.number(units, decimals: decimals) }

    /// What the dash means, where one is printed.
    var sign: (sign: String, name: String)? {
        guard bars.contains(where: { $0.values.contains(nil) }) else { return nil }
        return (ChartWords.missing, ChartWords.noData[language])
    }

    /// What stands at a bar's end: its total, a dash for what is not known, both where it is partly so.
    func end(of bar: Bar) -> String {
        guard let total = bar.total else { return ChartWords.missing }
        return bar.isPartial ? "\(printed(total)) + \(ChartWords.missing)" : printed(total)
    }

    /// A bar in words: `Dự án 1: tổng 46.897, trong đó Vốn đầu tư phát triển 43.097, …`.
    func sentence(of bar: Bar) -> String {
        guard let total = bar.total else { return "\(bar.name): \(ChartWords.noData[language])" }
        guard series.count > 1 else { return "\(bar.name): \(printed(total))" }
        let parts = zip(series, bar.values).map { name, value in
            "\(name) \(value.map { printed($0.units) } ?? ChartWords.noData[language])"
        }
        return "\(bar.name): \(ChartWords.totalInside[language]) \(printed(total)), "
            + "\(ChartWords.of[language]) \(parts.joined(separator: ", "))"
    }

    /// The whole chart in words.
    var description: String {
        caption.description(of: bars.map(sentence), in: language)
    }
}

extension ChartCaption {
    /// The unit, the numbers' sentence, and of when they are.
    func description(of numbers: [String], in language: Language) -> String {
        let unit = "\(ChartWords.unit[language]): \(unit)."
        return [unit, numbers.joined(separator: "; ") + ".", moment.isEmpty ? "" : moment + "."]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
