import Catalogue
import Contracts
import Values
import Vietnamese

/// On days, documents, units and organisations.
extension Sentences {
    static func document(_ document: FactDocument) -> LocalizedText {
        LocalizedText(
            vi: "\(document.number.text) ngày \(document.date.numeric) của \(document.issuer.text)",
            en: "\(document.number.text) of \(document.date.numeric), \(document.issuer.text)"
        )
    }

    static func since(_ day: CalendarDate, _ document: FactDocument) -> LocalizedText {
        let named = Self.document(document)
        return LocalizedText(
            vi: "từ ngày \(day.numeric) theo \(named.vi)",
            en: "from \(day.numeric) by \(named.en)"
        )
    }

    /// The same, until its last day where that is known.
    static func holding(
        _ from: CalendarDate,
        _ to: CalendarDate?,
        _ document: FactDocument
    ) -> LocalizedText {
        guard let to else { return since(from, document) }
        let named = Self.document(document)
        return LocalizedText(
            vi: "từ ngày \(from.numeric) đến hết ngày \(to.numeric) theo \(named.vi)",
            en: "from \(from.numeric) until \(to.numeric) by \(named.en)"
        )
    }

    /// An unknown first day is nothing to be told; an unknown end is none.
    static func days(_ from: CalendarDate?, _ to: CalendarDate?) -> LocalizedText {
        switch (from, to) {
        case (let from?, let to?):
            LocalizedText(
                vi: "\(from.numeric) - \(to.numeric)",
                en: "\(from.numeric) - \(to.numeric)"
            )
        case (let from?, nil):
            LocalizedText(vi: "từ \(from.numeric)", en: "from \(from.numeric)")
        case (nil, let to?):
            LocalizedText(vi: "đến hết \(to.numeric)", en: "until \(to.numeric)")
        case (nil, nil): LocalizedText(vi: "đang hoạt động", en: "in being")
        }
    }

    static func daysLeft(_ days: Int) -> LocalizedText {
        switch days {
        case ..<0:
            LocalizedText(
                vi: "đã qua \(-days) ngày",
                en: days == -1 ? "yesterday" : "\(-days) days ago"
            )
        case 0: LocalizedText(vi: "hết hạn hôm nay", en: "due today")
        default:
            LocalizedText(
                vi: "còn \(days) ngày",
                en: days == 1 ? "1 day left" : "\(days) days left"
            )
        }
    }

    static func reports(from: [String], to: [String], on year: Int) -> LocalizedText {
        let senders = from.joined(separator: "; ")
        let receivers = to.isEmpty ? "" : " → " + to.joined(separator: "; ")
        return LocalizedText(
            vi: "\(senders)\(receivers); số liệu năm \(year)",
            en: "\(senders)\(receivers); figures of \(year)"
        )
    }

    static func ended(_ day: CalendarDate?) -> LocalizedText {
        let on = day?.numeric ?? ""
        return LocalizedText(vi: "đã kết thúc hoạt động \(on)", en: "ended \(on)")
    }

    static func dutyCount(_ count: Int) -> LocalizedText {
        LocalizedText(vi: "\(count) nhiệm vụ", en: count == 1 ? "1 duty" : "\(count) duties")
    }

    /// With its days, where any are known: offices are renamed, end, and come again under the same name.
    static func organization(_ organization: Organization) -> LocalizedText {
        guard organization.validFrom != nil || organization.validTo != nil else {
            return LocalizedText(vi: organization.name, en: organization.name)
        }
        let days = days(organization.validFrom, organization.validTo)
        return LocalizedText(
            vi: "\(organization.name) (\(days.vi))",
            en: "\(organization.name) (\(days.en))"
        )
    }

    static func units(of name: String) -> LocalizedText {
        let inText = name.prefix(1).lowercased() + name.dropFirst()
        return LocalizedText(vi: "Địa bàn \(inText)", en: "Units: \(name)")
    }

    static func unitsOn(_ day: CalendarDate) -> LocalizedText {
        LocalizedText(
            vi: "Đơn vị hành chính cấp xã tại ngày \(day.numeric)",
            en: "Commune-level units on \(day.numeric)"
        )
    }

    /// - Parameter parts: by kind, since 17 units are not 17 xã: `16 xã, 1 thị trấn`.
    static func unitCount(
        _ count: Int,
        _ parts: String,
        of name: String,
        on day: CalendarDate
    ) -> LocalizedText {
        LocalizedText(
            vi:
                "\(name) có \(count) đơn vị hành chính cấp xã tại ngày \(day.numeric): \(parts). Số liệu được xem theo đơn vị khi đó và theo đơn vị kế tục.",
            en:
                "\(name) had \(count) commune-level units on \(day.numeric): \(parts). Figures can be seen by the units as they were and by those that followed."
        )
    }

    static func people(_ population: Area.Population) -> LocalizedText {
        let count = Int64(population.value)
        let day = population.asOf.map { " (\($0.numeric))" } ?? ""
        return LocalizedText(
            vi: Language.vi.number(count) + day,
            en: Language.en.number(count) + day
        )
    }

    static func becomes(_ change: AreaChange) -> LocalizedText {
        let part = change.part == .whole ? "" : " (\(change.part.name.vi))"
        let partInEnglish = change.part == .whole ? "" : " (\(change.part.name.en))"
        return LocalizedText(
            vi: "\(change.date.numeric): \(change.name)\(part)",
            en: "\(change.date.numeric): \(change.name)\(partInEnglish)"
        )
    }

    /// `Thứ Bảy`: a deadline on a day of rest is met before it.
    static func weekday(_ day: CalendarDate) -> LocalizedText {
        let names = [
            ("Thứ Năm", "Thursday"), ("Thứ Sáu", "Friday"), ("Thứ Bảy", "Saturday"),
            ("Chủ nhật", "Sunday"), ("Thứ Hai", "Monday"), ("Thứ Ba", "Tuesday"),
            ("Thứ Tư", "Wednesday"),
        ]
        // 1 January 1970 was a Thursday.
        let name = names[((day.daysSince1970 % 7) + 7) % 7]
        return LocalizedText(vi: name.0, en: name.1)
    }

    /// The plan's own area is no more, and who follows its bodies is not known.
    static func unitEnded(_ area: Area, on end: CalendarDate) -> LocalizedText {
        LocalizedText(
            vi:
                "\(area.name) kết thúc hoạt động ngày \(end.numeric). Cơ quan kế tục nhận báo cáo sau ngày đó chưa có trong hệ thống.",
            en:
                "\(area.name) ended on \(end.numeric). Who receives reports after that day is not in the system yet."
        )
    }

    static func originPlan(_ issuer: String) -> LocalizedText {
        LocalizedText(vi: "Kế hoạch của \(issuer)", en: "The plan of \(issuer)")
    }
}
