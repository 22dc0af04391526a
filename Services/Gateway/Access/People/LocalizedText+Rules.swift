import Values

/// What several rules about people, assignments and programs say.
extension LocalizedText {
    static let noSuchUnit = LocalizedText(
        vi: "Danh mục không có đơn vị với mã này.",
        en: "The catalogue has no unit with this code."
    )
    static let notACommune = LocalizedText(
        vi: "Chỉ áp dụng tại xã, phường, thị trấn.",
        en: "It is for a commune, ward or township alone."
    )
    static let endsBeforeItBegins = LocalizedText(
        vi: "Ngày kết thúc không được trước ngày bắt đầu.",
        en: "The last day must not be before the first."
    )
    static let documentOfTheFuture = LocalizedText(
        vi: "Ngày văn bản không được sau hôm nay.",
        en: "The document's date must not be after today."
    )
}
