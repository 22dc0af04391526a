import Catalogue
import FoundationEssentials
import Testing
import Values

@testable import Gateway

@Suite("Money by year")
struct YearTableTests {
    private func annex(_ rows: [(node: String?, year: Int?, amount: String)]) throws -> Annex {
        let rows = rows.enumerated().map { index, row in
            let node = row.node.map { #""node":"\#($0)","# } ?? ""
            let year = row.year.map { #""year":\#($0),"# } ?? ""
            return #"{"row":\#(index + 1),\#(node)\#(year)"amount_million_vnd":\#(row.amount)}"#
        }
        let json =
            #"{"code":"bieu-1","title":"Biểu 1","words":"","line":1,"rows":[\#(rows.joined(separator: ","))]}"#
        return try JSONDecoder().decode(Annex.self, from: Data(json.utf8))
    }

    @Test("each node has its own rows, added over natures and sources; the whole plan's come first")
    func rows() throws {
        let table = try #require(
            try YearTable(
                annex([
                    (nil, 2027, "410.25"), ("1", 2026, "20"), ("1", 2027, "30.5"),
                    ("1", 2027, "19.5"),
                    ("1.1", 2027, "310.25"),
                ]),
                in: Words(language: .vi)
            )
        )
        #expect(table.years.map(\.text) == ["2026", "2027"])
        #expect(table.rows.map(\.code) == ["Toàn kế hoạch", "1", "1.1"])
        #expect(
            table.rows.map { $0.amounts.map(\.text) } == [
                ["–", "410,25"], ["20", "50"], ["–", "310,25"],
            ]
        )
    }

    @Test("an annex without years, or that is not there, has no table")
    func nothing() throws {
        #expect(try YearTable(annex([("1", nil, "20")]), in: Words(language: .vi)) == nil)
    }
}
