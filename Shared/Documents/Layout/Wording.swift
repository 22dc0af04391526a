import Values
import Vietnamese

/// The words that the layout itself brings.
struct Wording {
    let language: Language

    static let nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    static let motto = "Độc lập - Tự do - Hạnh phúc"
    static let translatedNationalName = "THE SOCIALIST REPUBLIC OF VIET NAM"
    static let translatedMotto = "Independence - Freedom - Happiness"

    private func word(_ vi: String, _ en: String) -> String {
        LocalizedText(vi: vi, en: en)[language]
    }

    /// `Số: 120/BC-UBND`, `Số:        /…`: room for a number written by hand.
    func number(_ number: DocumentNumber) -> String {
        let room = String(repeating: "\u{A0}", count: 7)
        return "\(word("Số:", "No.:")) \(number.number ?? room)/\(number.symbol ?? "…")"
    }

    /// `Văn Quan, ngày 15 tháng 7 năm 2022`.
    func placeAndDate(_ place: String, _ date: CalendarDate?) -> String {
        let blank = word("ngày … tháng … năm …", "day … month … year …")
        return "\(place), \(date?.long[language] ?? blank)"
    }

    func letterSummary(_ summary: String) -> String { "\(word("V/v", "Re:")) \(summary)" }

    func unit(_ unit: String) -> String { "\(word("Đơn vị tính:", "Unit:")) \(unit)" }

    var recipients: String { word("Nơi nhận:", "Recipients:") }
}
