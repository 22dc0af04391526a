import Documents
import Testing
import Values

@Suite("The head")
struct HeadTests {
    private func document(_ change: (inout OfficialDocument) -> Void) throws -> String {
        var document = try SampleDocument.summary()
        change(&document)
        return document.fragment
    }

    @Test("number and date are left to be filled in where they are not known")
    func blanks() throws {
        let none = try document { $0.number = DocumentNumber() }
        let room = String(repeating: "\u{A0}", count: 7)
        #expect(none.contains(">Số: \(room)/…<"))
        #expect(none.contains(">Văn Quan, ngày … tháng … năm …<"))
        let symbol = try document { $0.number = DocumentNumber(symbol: "BC-UBND") }
        #expect(symbol.contains(">Số: \(room)/BC-UBND<"))
    }

    @Test("a number and a date are printed as the decree has them")
    func filled() throws {
        let date = try #require(CalendarDate("2022-02-05"))
        let fragment = try document {
            $0.number = DocumentNumber(number: "120", symbol: "QĐ-UBND")
            $0.date = date
        }
        #expect(fragment.contains(">Số: 120/QĐ-UBND<"))
        #expect(fragment.contains(">Văn Quan, ngày 05 tháng 02 năm 2022<"))
    }

    @Test("issuer and kind are in capitals, the nation comes with its motto")
    func capitals() throws {
        let fragment = try document { $0.issuer.superior = "Tỉnh ủy" }
        #expect(fragment.contains("<p class=\"doc-superior\">TỈNH ỦY</p>"))
        #expect(fragment.contains(">ỦY BAN NHÂN DÂN HUYỆN VĂN QUAN<"))
        #expect(fragment.contains(">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<"))
        #expect(fragment.contains(">Độc lập - Tự do - Hạnh phúc<"))
        #expect(fragment.contains("<span class=\"doc-kind\">TÓM TẮT KẾ HOẠCH</span>"))
    }

    @Test("an official letter says what it is about under its number, and has no title")
    func letter() throws {
        let fragment = try document {
            $0.kind = nil
            $0.summary = "báo cáo quý III"
        }
        #expect(fragment.contains(">V/v báo cáo quý III</h1>"))
        #expect(!fragment.contains("doc-title"))
        #expect(fragment.matches(of: /<h1/).count == 1)
    }

    @Test("in English the nation keeps its name, with the translation below")
    func english() throws {
        let date = try #require(CalendarDate("2022-02-05"))
        let html = try document {
            $0.language = .en
            $0.date = date
        }
        #expect(html.contains("<p class=\"doc-nation\" lang=\"vi\">CỘNG HÒA"))
        #expect(html.contains(">Independence - Freedom - Happiness<"))
        #expect(html.contains(">Văn Quan, 5 February 2022<"))
        #expect(html.contains(">Unit: triệu đồng<"))
        #expect(html.contains(">Recipients:<"))
        #expect(!(try document { _ in }.contains("Independence")))
    }

    @Test("the file says its language and its title")
    func file() throws {
        let html = try SampleDocument.summary().html()
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"))
        #expect(html.contains("<title>Tóm tắt kế hoạch: Thực hiện Chương trình"))
    }
}
