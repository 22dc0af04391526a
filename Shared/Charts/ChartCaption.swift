/// What stands around a chart, as plain text in the chart's language.
public struct ChartCaption: Hashable, Sendable {
    /// What the chart shows, as a finding: `Hạ tầng thiết yếu chiếm một nửa tổng vốn`.
    public var title: String
    /// `triệu đồng`.
    public var unit: String
    /// Where the numbers come from, without the word for source.
    public var source: String
    /// Of when the numbers are: `Giai đoạn 2021-2025`, `Đến ngày 30/6/2023`.
    public var moment: String

    public init(title: String, unit: String, source: String, moment: String) {
        self.title = title
        self.unit = unit
        self.source = source
        self.moment = moment
    }
}
