import Documents
import Testing
import Values

@Suite("Tables over pages")
struct PDFTableTests {
    private static let rows = 1_700

    private static var long: OfficialDocument {
        get throws {
            var document = try SampleDocument.summary()
            document.recipients = []
            document.body = [
                .table(
                    try DocumentTable(
                        caption: "Bảng 1. Danh sách hộ",
                        columns: [
                            TableColumn("TT", .centred), TableColumn("Thôn"),
                            TableColumn("Mức", .number),
                        ],
                        rows: (1...rows).map { TableRow(["h\($0)", "Nà Lộc", "40"]) },
                        total: TableRow(["", "Cộng", "68.000"])
                    )
                )
            ]
            return document
        }
    }

    @Test("of forty pages have their header on each, and every row once")
    func fortyPages() async throws {
        let pages = try await PrintedPages(Self.long).pages
        #expect(pages.count >= 40)
        for page in pages where page.text.contains("Nà") {
            #expect(page.words.filter { $0.text == "TT" }.count == 1)
        }
        let printed = pages.flatMap(\.words).map(\.text).filter { $0.contains(/^h\d+$/) }
        #expect(printed == (1...Self.rows).map { "h\($0)" })
        #expect(pages.flatMap(\.words).filter { $0.text == "68.000" }.count == 1)
    }

    @Test(
        "wherever they fall: caption with header and first row, total with last row, signature with last paragraph"
    )
    func together() async throws {
        for lines in stride(from: 0, through: 40, by: 5) {
            var document = try SampleDocument.summary()
            let filler = DocumentBlock.paragraph("x")
            document.body = Array(repeating: filler, count: lines) + document.body
            let pages = try await PrintedPages(document).pages.map(\.text)
            func page(_ text: String) -> [Int] { pages.indices.filter { pages[$0].contains(text) } }
            #expect(page("Bảng 1. Vốn") == page("Đơn vị tính"), "\(lines)")
            #expect(page("Bảng 1. Vốn") == page("Giải quyết đất ở"), "\(lines)")
            #expect(page("162.732 162.732") == page("Tổng cộng 272.797"), "\(lines)")
            #expect(page("2. Tổ chức thực hiện") == page("a) Phòng Lao động"), "\(lines)")
            for end in ["quyết định./.", "CHỦ TỊCH", "Hứa Phong Lan", "Nơi nhận:", "Nguồn:"] {
                #expect(page("Trên đây là tóm tắt") == page(end), "\(lines): \(end)")
            }
        }
    }

    @Test("drawings are printed with their captions")
    func drawing() async throws {
        var document = try SampleDocument.summary()
        let figure = DocumentFigure(
            VouchedSVG(vouchedFor: SelfContainedTests.drawing),
            caption: "Hình 1. Giải ngân"
        )
        document.body = [.figure(figure)]
        let text = try await PrintedPages(document).pages.map(\.text).joined()
        #expect(text.contains("Hình 1. Giải ngân") && text.contains("đồng"))
    }
}
