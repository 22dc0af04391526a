import Testing

@testable import Charts

@Suite("Lines of text")
struct TextLinesTests {
    @Test("names are broken between words and keep all of them")
    func breaks() {
        let name = "Giải quyết tình trạng thiếu đất ở, nhà ở, đất sản xuất, nước sinh hoạt"
        let lines = TextLines.of(name, width: 330, size: 14)
        #expect(lines.count == 2)
        #expect(lines.joined(separator: " ") == name)
        #expect(lines.allSatisfy { TextWidth.of($0, size: 14) <= 330 })
    }

    @Test("what does not fit into two lines is shortened where it says so")
    func shortens() {
        let name = "Đầu tư cơ sở hạ tầng thiết yếu, phục vụ sản xuất, đời sống trong vùng đồng bào"
        let lines = TextLines.of(name, width: 200, size: 14)
        #expect(lines.count == 2)
        #expect(lines[1].hasSuffix("…") && !lines[1].hasSuffix(",…"))
        #expect(lines.allSatisfy { TextWidth.of($0, size: 14) <= 200 })
    }

    @Test("a word wider than the line stands alone; an empty name has no line")
    func extremes() {
        #expect(TextLines.of("Khuyến-nông-lâm-ngư nghiệp", width: 40, size: 14).count == 2)
        #expect(TextLines.of("  ", width: 40, size: 14).isEmpty)
    }

    @Test("marks on a letter, composed or not, do not make it wider")
    func marks() {
        #expect(TextWidth.of("ê\u{303}", size: 10) == TextWidth.of("ễ", size: 10))
        #expect(TextWidth.of("Việt", size: 10) == TextWidth.of("Viêt", size: 10))
    }
}
