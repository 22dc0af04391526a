import Testing
import Vietnamese

@Suite
struct SearchQueryTests {
    @Test(arguments: [
        "dong giap", "giap", "gia", "GIÁP đồng", "đồng giáp", "xa giap", "  ", "", "d g x", "Xã Đ.",
        "giap giap",
    ])
    func finds(_ query: String) {
        #expect(Vietnamese.SearchQuery(query).matches("Xã Đồng Giáp"))
        #expect(Vietnamese.SearchQuery(query).matches(folded: "xa dong giap"))
    }

    @Test(arguments: ["ong", "iap", "dong giapp", "dong van", "donggiap", "dong giap 2"])
    func doesNotFind(_ query: String) {
        #expect(!Vietnamese.SearchQuery(query).matches("Xã Đồng Giáp"))
    }

    @Test
    func knowsItsWords() {
        #expect(Vietnamese.SearchQuery(" Đồng-Giáp ").words == ["dong", "giap"])
        #expect(Vietnamese.SearchQuery("–").isEmpty)
        #expect(!Vietnamese.SearchQuery("a").isEmpty)
        #expect(!Vietnamese.SearchQuery("a").matches(""))
    }
}
