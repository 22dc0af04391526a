import Values

/// What is said of the mistakes that only a plan file can have.
enum PlanFileMessages {
    static func period(_ from: Int64, _ to: Int64) -> LocalizedText {
        LocalizedText(
            vi: "Năm bắt đầu (\(from)) sau năm kết thúc (\(to)); hãy sửa lại giai đoạn.",
            en: "The first year (\(from)) is after the last (\(to)); correct the period."
        )
    }

    /// What came from outside is cut.
    static func shown(_ code: String) -> String { FileMessages.shown(code) }
}
