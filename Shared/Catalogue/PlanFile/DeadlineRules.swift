import JSONSchema
import Values

/// That a deadline's day can come: a yearly one has its month, and the month has the day.
enum DeadlineRules {
    static func check(_ section: FileSection, _ violations: inout ViolationList) {
        for item in section.items {
            guard let word = item.node["frequency"]?.string,
                let frequency = Deadline.Frequency(rawValue: word)
            else { continue }
            checkMonth(item.node, item.path, frequency, &violations)
            checkDay(item.node, item.path, &violations)
        }
    }

    private static func checkMonth(
        _ deadline: JSONNode,
        _ path: String,
        _ frequency: Deadline.Frequency,
        _ violations: inout ViolationList
    ) {
        let isThere = deadline["month"]?.integer != nil
        guard isThere != (frequency == .yearly) else { return }
        let json = deadline["month"] ?? deadline
        violations.add(json, "\(path).month", .deadlineShape, month)
    }

    private static func checkDay(
        _ deadline: JSONNode,
        _ path: String,
        _ violations: inout ViolationList
    ) {
        guard let json = deadline["day"], let day = json.integer, let month = deadline["month"],
            let number = month.integer, (1...12).contains(number),
            // A leap year's: what is due on 29/02 is due on the last day of February.
            day > CalendarDate.length(ofMonth: Int(number), year: 2024)
        else { return }
        violations.add(json, "\(path).day", .deadlineShape, self.day)
    }

    private static let month = LocalizedText(
        vi: "Hạn hằng năm phải ghi tháng (month); hạn hằng tháng, hằng quý thì không ghi.",
        en: "A yearly deadline needs its month; a monthly or quarterly one has none."
    )
    private static let day = LocalizedText(
        vi: "Tháng này không có ngày đó; hãy sửa ngày (null là ngày cuối tháng).",
        en: "The month has no such day; correct it (null is the month's last day)."
    )
}
