import Documents
import Testing
import Values

@Suite("Tables, lists and the end")
struct BlockTests {
    private func fragment(_ change: (inout OfficialDocument) -> Void) throws -> String {
        var document = try SampleDocument.summary()
        change(&document)
        return document.fragment
    }

    @Test("columns with a common header stand below it, the others reach down")
    func headers() throws {
        let fragment = try fragment { _ in }
        let head = try #require(fragment.firstMatch(of: /<thead>(.*?)<\/thead>/)).1
        #expect(
            head == """
                <tr><th scope="col" rowspan="2">TT</th><th scope="col" rowspan="2">Dự án, tiểu dự án</th>\
                <th scope="col" rowspan="2">Tổng số</th><th scope="colgroup" colspan="2">Trong đó</th></tr>\
                <tr><th scope="col">Vốn đầu tư</th><th scope="col">Vốn sự nghiệp</th></tr>
                """
        )
        #expect(fragment.matches(of: /<colgroup>/).count == 4)
        #expect(fragment.matches(of: /<col\ /).count == 5)
    }

    @Test("caption, unit, rows and total are all there, and the caption names what scrolls")
    func table() throws {
        let fragment = try fragment { _ in }
        #expect(fragment.contains("aria-labelledby=\"document-table-1\""))
        #expect(fragment.contains("id=\"document-table-1\">Bảng 1. Vốn thực hiện"))
        #expect(fragment.contains(">Đơn vị tính: triệu đồng</span></caption>"))
        #expect(fragment.matches(of: /<tr/).count == 2 + 6 + 1)
        #expect(fragment.contains("<th scope=\"row\" class=\"doc-text\">Tổng cộng</th>"))
        #expect(fragment.contains("<td class=\"doc-number-cell\">272.797</td>"))
    }

    @Test("a table without common headers has one row of them, and each table its own name")
    func plainTables() throws {
        let table = try DocumentTable(
            caption: "A",
            columns: [TableColumn("x"), TableColumn("y")],
            rows: [TableRow(["1", "2"])]
        )
        let fragment = try fragment { $0.body = [.together([.table(table)]), .table(table)] }
        #expect(
            fragment.contains(
                "<thead><tr><th scope=\"col\">x</th><th scope=\"col\">y</th></tr></thead>"
            )
        )
        #expect(fragment.matches(of: /id="document-table-[12]"/).count == 2)
        #expect(!fragment.contains("doc-unit"))
    }

    @Test("a row that does not fit the columns is no table")
    func shape() {
        let columns = [TableColumn("x"), TableColumn("y")]
        #expect(throws: TableShapeError(row: 1, cells: 1, columns: 2)) {
            try DocumentTable(
                caption: "A",
                columns: columns,
                rows: [TableRow(["1", "2"])],
                total: TableRow(["3"])
            )
        }
    }

    @Test("each kind of list has its mark")
    func lists() throws {
        let fragment = try fragment {
            $0.body = DocumentList.Mark.allCases.map { .list(DocumentList(["x"], mark: $0)) }
        }
        #expect(
            fragment.contains(
                "<ul class=\"doc-dash-list\"><li>x</li></ul><ol class=\"doc-number-list\"><li>x</li></ol>"
                    + "<ol class=\"doc-letter-list\"><li>x</li></ol>"
            )
        )
    }

    @Test("recipients end with semicolons and the last with a full stop, whatever was written")
    func recipients() throws {
        let fragment = try fragment { _ in }
        #expect(fragment.contains("<li>Ban Dân tộc tỉnh;</li>"))
        #expect(
            fragment.contains(
                "<li>CVP, các PCVP HĐND &amp; UBND huyện;</li><li>Lưu: VT, LĐTBXH-DT.</li></ul>"
            )
        )
    }

    @Test("the signature has its capacity in capitals; without both there is no foot")
    func signature() throws {
        let fragment = try fragment { _ in }
        #expect(
            fragment.contains(
                "<p class=\"doc-capacity\">KT. CHỦ TỊCH</p><p class=\"doc-capacity\">PHÓ CHỦ TỊCH</p>"
                    + "<p class=\"doc-signer\">Hứa Phong Lan</p>"
            )
        )
        #expect(fragment.hasSuffix("14:30 ngày 25/11/2026.</p></article>"))
        let bare = try self.fragment {
            $0.signature = nil
            $0.recipients = []
            $0.note = nil
        }
        #expect(!bare.contains("<footer") && !bare.contains("doc-note"))
    }
}
