import Values

/// What is said of classes that do not fit their areas: what is wrong, then what to do.
enum AreaClassMessages {
    static let zoneKind = LocalizedText(
        vi: "Khu vực I, II, III chỉ dành cho xã, phường, thị trấn; hãy sửa địa bàn (area) hoặc "
            + "phân loại (class).",
        en: "Zones I, II and III are for communes, wards and townships alone; correct the area or "
            + "the class."
    )
    static let difficultKind = LocalizedText(
        vi: "Phân loại đặc biệt khó khăn chỉ dành cho cấp xã, thôn và khu phố; hãy sửa địa bàn "
            + "(area) hoặc phân loại (class).",
        en: "The class of extremely difficult areas is for communes, wards, townships, villages "
            + "and quarters alone; correct the area or the class."
    )

    /// - Parameter days: the area's own.
    static func days(_ days: ValidDays) -> LocalizedText {
        let from = days.from == ValidDays.unknownFrom ? "…" : FileMessages.shown(days.from)
        let to = days.to == ValidDays.unknownTo ? "…" : FileMessages.shown(days.to)
        return LocalizedText(
            vi: "Thời gian phân loại phải nằm trong thời gian địa bàn tồn tại (\(from) đến \(to)); "
                + "hãy sửa valid_from, valid_to hoặc ghi địa bàn kế tiếp.",
            en: "A class's days must lie within its area's days (\(from) to \(to)); correct "
                + "valid_from and valid_to, or name the area that follows."
        )
    }

    static func overlap(_ line: Int) -> LocalizedText {
        LocalizedText(
            vi: "Địa bàn này cùng lúc thuộc một khu vực khác (dòng \(line)); hãy sửa thời gian "
                + "hoặc bỏ một trong hai.",
            en: "This area is in a zone at the same time already (line \(line)); correct the days "
                + "or remove one of the two."
        )
    }
}
