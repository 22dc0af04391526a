import Values

/// Texts with a number or a name in them.
enum Sentences {
    static let sum = LocalizedText(vi: "Cộng", en: "Sum")
    static let total = LocalizedText(vi: "Tổng số", en: "Total")
    static let notStated = LocalizedText(
        vi: "Kế hoạch không ghi số này; hệ thống cộng từ các số thành phần.",
        en: "The plan does not state this; it was added up from its parts."
    )

    static func line(_ line: Int) -> LocalizedText {
        LocalizedText(vi: "dòng \(line)", en: "line \(line)")
    }

    static func place(_ line: Int, _ lastLine: Int?) -> LocalizedText {
        guard let lastLine, lastLine != line else {
            return LocalizedText(
                vi: "Lời văn kế hoạch, dòng \(line)",
                en: "The plan's words, line \(line)"
            )
        }
        return LocalizedText(
            vi: "Lời văn kế hoạch, dòng \(line)-\(lastLine)",
            en: "The plan's words, lines \(line)-\(lastLine)"
        )
    }

    static func computed(from sum: String) -> LocalizedText {
        LocalizedText(vi: "Cộng lại: \(sum) (triệu đồng)", en: "Added up: \(sum) (million VND)")
    }

    static func differs(_ difference: String) -> LocalizedText {
        LocalizedText(vi: "lệch \(difference)", en: "differs by \(difference)")
    }
}

extension Sentences {
    static let statedDifferently = LocalizedText(vi: "ghi khác nhau", en: "stated differently")

    static func tasks(_ count: Int, counted: Int) -> LocalizedText {
        LocalizedText(
            vi: "\(count) nhiệm vụ, trong đó \(counted) nhiệm vụ có khối lượng.",
            en: "\(count) tasks, \(counted) of them with a quantity."
        )
    }

    static func targets(
        _ statements: Int,
        distinct: Int,
        numeric: Int,
        unmeasured: Int
    ) -> LocalizedText {
        let others =
            unmeasured == 0
            ? LocalizedText(vi: "", en: "")
            : LocalizedText(
                vi: " Ngoài ra có \(unmeasured) mục tiêu chỉ nêu phương hướng, không có mức để đo.",
                en: " Beside these, \(unmeasured) only state a direction."
            )
        return LocalizedText(
            vi:
                "Kế hoạch nêu chỉ tiêu \(statements) lần, gồm \(distinct) chỉ tiêu khác nhau, trong đó \(numeric) chỉ tiêu có số.\(others.vi)",
            en:
                "The plan states targets \(statements) times: \(distinct) different ones, \(numeric) of them with a number.\(others.en)"
        )
    }
}
