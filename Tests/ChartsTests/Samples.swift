import Charts
import SeededRandom
import Values

/// Charts for the tests.
enum Samples {
    static let caption = ChartCaption(
        title: "Hạ tầng thiết yếu chiếm một nửa tổng vốn",
        unit: "triệu đồng",
        source: "Kế hoạch huyện Văn Quan",
        moment: "Giai đoạn 2021-2025"
    )

    static let natures = ["Vốn đầu tư phát triển", "Vốn sự nghiệp"]

    static func amounts(_ values: [Int64?]) throws -> [ChartAmount?] {
        try values.map { value in try value.map { try ChartAmount($0) } }
    }

    static func bars(
        _ rows: [(String, [Int64?])],
        series: [String] = natures,
        decimals: Int = 0,
        language: Language = .vi
    ) throws -> BarChart {
        try BarChart(
            caption: caption,
            series: series,
            bars: try rows.map { BarChart.Bar(name: $0.0, values: try amounts($0.1)) },
            decimals: decimals,
            language: language
        )
    }

    static func shares(_ parts: [(String, Int64)], decimals: Int = 0) throws -> ShareBar {
        try ShareBar(
            caption: caption,
            parts: try parts.map { ShareBar.Part(name: $0.0, amount: try ChartAmount($0.1)) },
            decimals: decimals
        )
    }

    /// The plan's projects, in triệu đồng; the second has no capital yet.
    static func plan() throws -> BarChart {
        try bars([
            ("Dự án 1: Giải quyết tình trạng thiếu đất ở, nhà ở", [43_097, 3800]),
            ("Dự án 2: Quy hoạch, sắp xếp, bố trí, ổn định dân cư", [nil, nil]),
            ("Dự án 3: Phát triển sản xuất nông, lâm nghiệp", [0, 29_591]),
            ("Dự án 4: Đầu tư cơ sở hạ tầng thiết yếu", [130_449, 7280]),
        ])
    }

    static func drawing(_ chart: some Chart, _ layout: ChartLayout) throws -> MarkupElement {
        try MarkupReader.element(chart.svg(id: try ChartID("von"), layout: layout))
    }

    static func figure(_ chart: some Chart, id: String = "von") throws -> MarkupElement {
        try MarkupReader.element(chart.figure(id: try ChartID(id)))
    }

    /// Any chart: one to six series, up to eight bars, some values zero, some missing.
    static func any(_ random: inout SeededRandom) throws -> BarChart {
        let series = Int.random(in: 1...Charts.mostSeries, using: &random)
        let largest = Int64.random(in: 1...ChartAmount.most, using: &random)
        let rows = (0..<Int.random(in: 0...8, using: &random)).map { row in
            let values = (0..<series).map { _ -> Int64? in
                switch Int.random(in: 0..<6, using: &random) {
                case 0: nil
                case 1: 0
                default: Int64.random(in: 0...largest, using: &random)
                }
            }
            return ("Xã thứ \(row)", values)
        }
        return try bars(
            rows,
            series: (1...series).map { "Nguồn \($0)" },
            decimals: Int.random(in: 0...3, using: &random)
        )
    }
}
