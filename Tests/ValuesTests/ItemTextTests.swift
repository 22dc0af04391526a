import FoundationEssentials
import Testing
import Values

@Suite
struct ItemTextTests {
    @Test(arguments: [
        "T-1.1", "I-03", "VI.1-2", "a", "0", "2024-12-01", String(repeating: "a", count: 32),
    ])
    func takesItemCodes(_ text: String) throws {
        let code = try #require(ItemCode(text))
        #expect(code.text == text && "\(code)" == text)
    }

    @Test(arguments: [
        "", ".", "-", ".a", "-a", "a b", "a_b", "T/1", "chỉ-tiêu", "a\n", "a\u{0}", "１",
        String(repeating: "a", count: 33),
    ])
    func refusesOtherItemCodes(_ text: String) {
        #expect(ItemCode(text) == nil)
        #expect(throws: ValueError.self) { try ItemCode(validating: text) }
    }

    @Test(arguments: [
        "van-quan-phong-tckh", "housing", "tay", "1", "-", String(repeating: "a", count: 64),
    ])
    func takesCatalogueCodes(_ text: String) {
        #expect(CatalogueCode(text)?.text == text)
    }

    @Test(arguments: [
        "", "Tay", "tày", "a b", "a.b", "a_b", "a\n", String(repeating: "a", count: 65),
    ])
    func refusesOtherCatalogueCodes(_ text: String) {
        #expect(CatalogueCode(text) == nil)
        #expect(throws: ValueError.self) { try CatalogueCode(validating: text) }
    }

    @Test
    func codesAreTextInJSONAndSortByIt() throws {
        let codes = ["T-2", "T-1.1", "T-10"].compactMap { ItemCode($0) }
        #expect(codes.sorted().map(\.text) == ["T-1.1", "T-10", "T-2"])
        let data = try JSONEncoder().encode(codes)
        #expect(String(decoding: data, as: UTF8.self) == #"["T-2","T-1.1","T-10"]"#)
        #expect(try JSONDecoder().decode([ItemCode].self, from: data) == codes)
        #expect(try #require(CatalogueCode("a")) < (try #require(CatalogueCode("b"))))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CatalogueCode].self, from: Data(#"["Tày"]"#.utf8))
        }
    }

    @Test
    func aLineIsTrimmedAndNormalised() throws {
        let apart = "Quye\u{302}\u{301}t \u{111}i\u{323}nh"
        let line = try #require(LineText(" \t\(apart) \n"))
        #expect(Array(line.text.utf8) == Array("Quyết định".utf8))
        #expect(LineText(line.text) == line)
    }

    @Test(arguments: [
        "", " ", "\n\n", "a\nb", "a\rb", "a\tb", "a\u{0}b", "a\u{85}b", "a\u{7F}b", "a\u{202E}b",
        "\u{200B}", "\u{FEFF}",
    ])
    func refusesOtherLines(_ text: String) {
        #expect(LineText(text) == nil)
        #expect(throws: ValueError.self) { try LineText(validating: text) }
    }

    /// What ends a line in other alphabets of controls ends one here.
    @Test(arguments: ["a\u{2028}b", "a\u{2029}b"])
    func separatorsOfLinesAreNotOnOne(_ text: String) {
        #expect(LineText(text) == nil)
    }

    @Test
    func aLineHasAnEnd() {
        #expect(LineText(String(repeating: "ệ", count: 200)) != nil)
        #expect(LineText(String(repeating: "ệ", count: 201)) == nil)
        let apart = String(repeating: "e\u{323}\u{302}", count: 200)
        #expect(LineText(apart)?.text.unicodeScalars.count == 200)
    }
}
