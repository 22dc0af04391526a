import Documents
import Testing
import Values

@Suite("Letters of the PDF")
struct PDFTextTests {
    /// All letters of Vietnamese that are no ASCII: 67 in two sizes.
    static let letters: [String] = {
        let vowels = "aăâeêioôơuưy".map(String.init)
        let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
        let small = vowels.flatMap { vowel in tones.map { (vowel + $0).nfc } } + ["đ"]
        return (small + small.map { $0.uppercased() }).filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    }()

    @Test("all 134 come back as they went in, upright, bold and slanted")
    func letters() async throws {
        #expect(Set(Self.letters).count == 134)
        let line = Self.letters.joined(separator: " ")
        var document = try SampleDocument.summary()
        document.body = [
            .paragraph(line), .basis(line), .heading(.second, line), .heading(.third, line),
        ]
        let pages = try await PrintedPages(document).pages
        let words = pages.flatMap(\.words).map(\.text).filter { $0.count == 1 }
        let expected = Array(repeating: Self.letters, count: 4).flatMap { $0 }
        // By bytes: equal strings of Swift may be composed in different ways.
        #expect(
            words.filter(Self.letters.contains).map { Array($0.utf8) }
                == expected.map { Array($0.utf8) }
        )
    }

    @Test(
        "are of the one family that the decree asks for, or of its free double, and inside the file"
    )
    func fonts() async throws {
        var document = try SampleDocument.summary()
        document.body.append(.paragraph(Self.letters.joined()))
        let pdf = try await PrintedPages.printer.pdf(of: document)
        let fonts = try await Poppler.read("pdffonts", ["-"], pdf).split(separator: "\n").dropFirst(
            2
        )
        #expect(fonts.count >= 4)
        for font in fonts {
            // A letter that the family lacks would bring another one.
            #expect(font.contains(/^[A-Z]{6}\+(?:Liberation-Serif|Times-New-Roman)/), "\(font)")
            #expect(font.contains(/\ yes yes yes +\d+/), "\(font) is not embedded as a subset")
        }
    }

    @Test("say what looks like markup, and fetch nothing")
    func markup() async throws {
        let typed = "<img src=file:///etc/passwd>"
        var document = try SampleDocument.summary()
        document.body = [.paragraph(typed)]
        let text = try await PrintedPages(document).pages.map(\.text).joined()
        #expect(text.contains(typed))
        #expect(!text.contains("root:"))
        await #expect(throws: PrintError.refused("attribute “src”")) {
            try await PrintedPages.printer.pdf(of: "<p src=file:///etc/passwd>")
        }
        await #expect(throws: PrintError.refused("element “img”")) {
            try await PrintedPages.printer.pdf(of: typed)
        }
    }
}
