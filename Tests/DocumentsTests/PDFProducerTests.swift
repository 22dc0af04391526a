import Testing

@testable import Documents

@Suite("Who made the file")
struct PDFProducerTests {
    @Test("the version becomes spaces, the length stays, and texts stay as they are")
    func version() {
        let pdf =
            "%PDF /Producer (WeasyPrint 57.2) pdf:Producer=\"WeasyPrint 57.2\" WeasyPrint 57.2 /Producer (x 1.0)"
        let expected =
            "%PDF /Producer (WeasyPrint     ) pdf:Producer=\"WeasyPrint     \" WeasyPrint 57.2 /Producer (x 1.0)"
        let result = PDFProducer.withoutVersion(Array(pdf.utf8))
        #expect(String(decoding: result, as: UTF8.self) == expected)
    }

    @Test(
        "a file cut off in the middle is no trouble",
        arguments: ["", "/Producer (WeasyPrint 5", "/Prod"]
    )
    func short(_ text: String) {
        #expect(PDFProducer.withoutVersion(Array(text.utf8)).count == text.utf8.count)
    }
}
