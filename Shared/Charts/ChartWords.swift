import Values

/// What charts say of their own.
enum ChartWords {
    static let unit = LocalizedText(vi: "Đơn vị", en: "Unit")
    static let source = LocalizedText(vi: "Nguồn", en: "Source")
    static let total = LocalizedText(vi: "Tổng", en: "Total")
    static let totalInside = LocalizedText(vi: "tổng", en: "total")
    static let of = LocalizedText(vi: "trong đó", en: "of which")
    static let noData = LocalizedText(vi: "chưa có số liệu", en: "no data")
    /// Stands for a number that is not known.
    static let missing = "–"
}
