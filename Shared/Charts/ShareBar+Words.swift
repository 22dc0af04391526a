internal import Values
internal import Vietnamese

extension ShareBar {
    func printed(_ units: Int64) -> String {
        language.number(units, decimals: decimals, finalZeros: .kept)
    }

    /// `95,8%`; a dash where nothing can be shared.
    func percent(of part: Int) -> String {
        guard let permille else { return ChartWords.missing }
        return language.percent(permille[part], decimals: 1, finalZeros: .kept)
    }

    /// `Tổng: 272.797`.
    var totalLine: String { "\(ChartWords.total[language]): \(printed(total))" }

    /// The whole chart in words.
    var description: String {
        let sentences = parts.enumerated().map { index, part in
            "\(part.name): \(printed(part.amount.units))"
                + (permille == nil ? "" : " (\(percent(of: index)))")
        }
        return caption.description(of: [totalLine] + sentences, in: language)
    }
}
