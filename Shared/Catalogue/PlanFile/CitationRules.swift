import JSONSchema
import Values

/// That a document's number can be read from the words of each citation.
enum CitationRules {
    static func check(_ section: FileSection, _ violations: inout ViolationList) {
        for item in section.items {
            if let json = item.node["words"], let words = json.string,
                CitedDocument(words: words.nfc) == nil
            {
                violations.add(json, "\(item.path).words", .citationForm, form)
            }
            if let period = item.node["period"], let from = period["from"]?.integer,
                let to = period["to"]?.integer, from > to
            {
                let message = PlanFileMessages.period(from, to)
                violations.add(period, "\(item.path).period", .period, message)
            }
        }
    }

    private static let form = LocalizedText(
        vi: "Không đọc được số hiệu văn bản; hãy bắt đầu bằng loại và số, "
            + "ví dụ “Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ”.",
        en: "No document number can be read; begin with the kind and the number, such as "
            + "“Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ”."
    )
}
