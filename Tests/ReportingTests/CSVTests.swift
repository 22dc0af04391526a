import Testing

@testable import Reporting

@Suite("Comma-separated values")
struct CSVTests {
    @Test(
        "only what needs quotes has them",
        arguments: [
            (["a", "b c", ""], "a,b c,\r\n"), (["a,b"], "\"a,b\"\r\n"),
            (["nói “vậy”"], "nói “vậy”\r\n"), (["say \"so\""], "\"say \"\"so\"\"\"\r\n"),
            (["a\nb"], "\"a\nb\"\r\n"), (["a\r\nb"], "\"a\r\nb\"\r\n"), (["a\rb"], "\"a\rb\"\r\n"),
            (["\"\u{301}"], "\"\"\"\u{301}\"\r\n"), ([",\u{301}"], "\",\u{301}\"\r\n"),
        ]
    )
    func quoting(cells: [String], line: String) {
        #expect(CSV.line(cells).utf8.elementsEqual(line.utf8))
    }

    @Test(
        "what a spreadsheet would take for a formula is text",
        arguments: [
            ("=1+1", "'=1+1"), ("+84912", "+84912"), ("+cmd", "'+cmd"), ("-5", "-5"),
            ("-5,5", "\"-5,5\""), ("-1.978", "-1.978"), ("-", "'-"),
            ("- Vốn sự nghiệp", "'- Vốn sự nghiệp"),
            ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("-2+3", "'-2+3"),
            ("=5", "'=5"), ("@5", "'@5"),
            ("=\u{301}1", "'=\u{301}1"), ("\r\n=1", "\"'\r\n=1\""), ("\n", "\"'\n\""),
        ]
    )
    func formulas(text: String, cell: String) {
        #expect(CSV.line([text]).utf8.elementsEqual((cell + "\r\n").utf8))
    }

    @Test("an empty line has one empty cell")
    func empty() {
        #expect(CSV.line([""]) == "\r\n" && CSV.line([]) == "\r\n")
    }
}
