/// A list of plain rows, as most of our replies are: 300 bytes of JSON each.
struct Sheet: Codable, Hashable, Sendable {
    struct Row: Codable, Hashable, Sendable {
        let code: String
        let name: String
        let unit: String
        let nature: String
        let source: String
        let statedVND: Int
        let computedVND: Int
        let line: Int
        let validFrom: String
        let words: String
    }

    let rows: [Row]

    /// Rows for about so many bytes.
    init(bytes: Int) {
        rows = (0..<max(1, bytes / 290)).map { number in
            Row(
                code: "I-\(number)",
                name: "Tỷ lệ hộ dân được sử dụng điện",
                unit: "lang-son.van-quan.dong-giap",
                nature: "development_investment",
                source: "central",
                statedVND: 196_832_000_000,
                computedVND: 196_823_000_000,
                line: 78 + number,
                validFrom: "2021-01-01",
                words: "NSTW là 196.832 triệu đồng"
            )
        }
    }
}
