import Testing

@testable import Reporting

@Suite("Comma-separated values")
struct CSVTests {
    private func expect(_ cells: [CSV.Cell], are line: String, _ text: String = "") {
        #expect(CSV.line(cells).utf8.elementsEqual(line.utf8), "\(text)")
    }

    @Test("every cell is quoted, and quotes within are doubled")
    func quoting() {
        expect([.text("a"), .text("b c"), .text("")], are: "\"a\",\"b c\",\"\"\r\n")
        for (text, cell) in [
            ("a,b", "a,b"), ("a;b", "a;b"), ("nói “vậy”", "nói “vậy”"),
            ("say \"so\"", "say \"\"so\"\""), ("a\nb", "a\nb"), ("a\r\nb", "a\r\nb"),
            ("\"\u{301}", "\"\"\u{301}"), ("\"\"", "\"\"\"\""),
        ] {
            expect([.text(text)], are: "\"\(cell)\"\r\n", text)
        }
    }

    @Test(
        "what a spreadsheet would take for a formula is text",
        arguments: [
            "=1+1", "+cmd", "+84912", "-5", "-", "- Vốn sự nghiệp", "@SUM(A1)", "\t=1", "\r=1",
            "\r\n=1", " =1", "\u{FEFF}=1", "\u{200B}=1", "＝1", "＋1", "－1", "＠A1", "=\u{338}1",
            "\u{0}=1",
        ]
    )
    func formulas(text: String) {
        expect([.text(text)], are: "\"'\(text)\"\r\n", text)
    }

    @Test("what is none stays", arguments: ["a=1", "1-2", "“=1”", "'=1", "", " ", "Đ", "5"])
    func others(text: String) {
        expect([.text(text)], are: "\"\(text)\"\r\n", text)
    }

    @Test("a number that we print is one, whatever its sign")
    func numbers() {
        expect([.number("-1.978"), .number("4,5")], are: "\"-1.978\",\"4,5\"\r\n")
    }
}
