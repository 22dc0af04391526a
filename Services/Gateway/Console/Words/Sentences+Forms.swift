import Values
import Vietnamese

/// On what is entered, changed and taken back.
extension Sentences {
    static func value(in unit: String?) -> LocalizedText {
        let measure = unit.map { " (\($0))" } ?? ""
        return LocalizedText(vi: "Giá trị\(measure)", en: "Value\(measure)")
    }

    static func changing(_ day: CalendarDate) -> LocalizedText {
        LocalizedText(
            vi: "Sửa nội dung đã nhập cho ngày \(day.numeric)",
            en: "Change what was entered for \(day.numeric)"
        )
    }

    static func withdrawing(_ day: CalendarDate) -> LocalizedText {
        LocalizedText(
            vi: "Thu hồi nội dung đã nhập cho ngày \(day.numeric)",
            en: "Withdraw what was entered for \(day.numeric)"
        )
    }

    static func wrongFields(_ count: Int) -> LocalizedText {
        LocalizedText(
            vi: "Có \(count) mục chưa đúng. Hãy sửa rồi gửi lại.",
            en: count == 1
                ? "1 field is not right. Change it and send again."
                : "\(count) fields are not right. Change them and send again."
        )
    }

    static let enteredAlready = LocalizedText(
        vi:
            "Đã có nội dung được nhập ở đây. Hãy xem nội dung hiện có trên trang này; muốn thay đổi thì bấm Sửa.",
        en: "There is an entry already. See on this page what stands; to change it, press Change."
    )

    static let changedMeanwhile = LocalizedText(
        vi:
            "Trong lúc bạn nhập, nội dung này đã được người khác sửa. Hãy xem nội dung hiện có trên trang này rồi gửi lại.",
        en:
            "Somebody has changed this while you were typing. See on this page what stands, then send again."
    )
}
