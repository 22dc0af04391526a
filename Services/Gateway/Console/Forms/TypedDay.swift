import Values
import Vietnamese

/// A day that somebody asks about, as it was typed into a page's filter.
struct TypedDay {
    /// The page's usual one, where nothing was typed or it is no day.
    let date: CalendarDate
    /// What stands in the field.
    let typed: String
    let fault: String?

    init(_ text: String?, otherwise usual: CalendarDate, in language: Language) {
        let text = text ?? ""
        let day = CalendarDate(typed: text)
        date = day ?? usual
        typed = text.isEmpty ? usual.numeric : text
        fault = text.isEmpty || day != nil ? nil : TypedFault.date[language]
    }
}

/// What is wrong with what was typed, before anything is asked of a service.
enum TypedFault {
    static let date = LocalizedText(
        vi: "Phải là ngày có thật, viết dạng ngày/tháng/năm, ví dụ 01/12/2024.",
        en: "Must be a real day, as day/month/year, such as 01/12/2024."
    )
    static let yearlyDay = LocalizedText(
        vi: "Phải là ngày có thật của mọi năm, viết dạng ngày/tháng, ví dụ 15/11.",
        en: "Must be a real day of every year, as day/month, such as 15/11."
    )
    static let choice = LocalizedText(
        vi: "Hãy chọn một mục trong danh sách.",
        en: "Choose one of the list."
    )
    static let number = LocalizedText(
        vi: "Phải là số, phần thập phân sau dấu phẩy, ví dụ 12,5.",
        en: "Must be a number, such as 12.5."
    )
}
