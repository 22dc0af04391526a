import Testing

@testable import Gateway

@Suite("Query parameters")
struct QueryParametersTests {
    private func parse(_ query: String?) throws -> [[String]] {
        try QueryParameters.parse(query).map { [$0.name, $0.value] }
    }

    @Test("a plus is a space, and an encoded plus is a plus")
    func plus() throws {
        #expect(try parse("q=dong+giap") == [["q", "dong giap"]])
        #expect(try parse("q=dong%20giap&a=1%2B1") == [["q", "dong giap"], ["a", "1+1"]])
        #expect(try parse("q=%C4%90%E1%BB%93ng") == [["q", "Đồng"]])
    }

    @Test("what has no value has an empty one")
    func empty() throws {
        #expect(try parse(nil).isEmpty && parse("").isEmpty && parse("&&").isEmpty)
        #expect(try parse("q&a=&=b&c=d=e") == [["q", ""], ["a", ""], ["", "b"], ["c", "d=e"]])
    }

    @Test("what is no UTF-8 in percent-encoding is named", arguments: ["q=%", "q=%Z1", "q=%FF"])
    func undecodable(_ query: String) {
        let error = #expect(throws: QueryParameters.Undecodable.self) { try parse("a=1&" + query) }
        #expect(error?.name == "q")
    }

    @Test("a letter with marks without end is refused in time; thirty are kept")
    func marks() throws {
        #expect(throws: QueryParameters.Undecodable.self) {
            try parse("q=a" + String(repeating: "%CC%81%CC%A3", count: 5000))
        }
        #expect(throws: QueryParameters.Undecodable.self) {
            try parse("a" + String(repeating: "%CC%81%CC%A3", count: 5000) + "=1")
        }
        #expect(try parse("q=a" + String(repeating: "%CC%81", count: 30)).count == 1)
    }

    @Test("a long query is read in time that grows with its length")
    func long() throws {
        let query = Array(repeating: "a=1+2%20", count: 20_000).joined(separator: "&")
        #expect(try parse(query).count == 20_000)
    }
}
