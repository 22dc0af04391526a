import Documents
import Testing
import Values

@Suite("The sheet")
struct PDFPageTests {
    @Test("is A4 with the margins of the decree")
    func margins() async throws {
        let pages = try await PrintedPages(SampleDocument.summary()).pages
        #expect(pages.count == 2)
        for page in pages {
            #expect(abs(page.width - 210) < 0.1 && abs(page.height - 297) < 0.1)
            let body = page.words.filter { $0.top > 20 }
            let left = try #require(body.map(\.left).min())
            let right = try #require(body.map(\.right).max())
            #expect(abs(left - 30) < 1, "left \(left)")
            #expect((193...195.2).contains(right), "right \(right)")
            #expect(body.allSatisfy { $0.bottom < 297 - 20 + 1 })
        }
    }

    @Test("has its number in the middle of the top margin from the second page on")
    func numbers() async throws {
        let pages = try await PrintedPages(SampleDocument.summary()).pages
        #expect(pages[0].words.allSatisfy { $0.top > 19 })
        let above = pages[1].words.filter { $0.bottom < 20 }
        #expect(above.map(\.text) == ["2"])
        let number = try #require(above.first)
        // Between the margins of 30 and 15.
        #expect(abs(number.centre - (30 + 195) / 2) < 1)
        #expect(abs((number.top + number.bottom) / 2 - 10) < 2)
    }

    @Test("lies on its side where that is asked")
    func landscape() async throws {
        var document = try SampleDocument.summary()
        document.orientation = .landscape
        let pages = try await PrintedPages(document).pages
        #expect(pages.count > 1)
        for page in pages {
            #expect(abs(page.width - 297) < 0.1 && abs(page.height - 210) < 0.1)
            let left = try #require(page.words.filter { $0.top > 20 }.map(\.left).min())
            #expect(abs(left - 30) < 1)
        }
    }

    @Test("has the issuer left of the nation, and number and date on one line")
    func head() async throws {
        let page = try #require(await PrintedPages(SampleDocument.summary()).pages.first)
        func word(_ text: String) throws -> PrintedPages.Word {
            try #require(page.words.first { $0.text == text }, "\(text)")
        }
        #expect(abs(try word("ỦY").top - word("CỘNG").top) < 1)
        #expect(try word("DÂN").right < word("CỘNG").left)
        #expect(abs(try word("Số:").bottom - word("ngày").bottom) < 1)
        // One line each, however wide the letters of the machine are.
        #expect(abs(try word("CỘNG").top - word("NAM").top) < 0.1)
    }

    @Test("carries its title, its language, tags, and no version of the program that made it")
    func metadata() async throws {
        let pdf = try await PrintedPages.printer.pdf(of: SampleDocument.summary())
        let info = try await Poppler.read("pdfinfo", ["-"], pdf)
        #expect(info.contains(/Title: +Tóm tắt kế hoạch: Thực hiện/))
        #expect(info.contains(/Tagged: +yes/))
        #expect(info.contains(/Producer: +WeasyPrint *\n/))
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.contains("/Lang (vi)"))
        #expect(!text.contains(/WeasyPrint [0-9]/))
    }
}
