import Catalogue
import Testing
import Values

@testable import Operator

@Suite
struct SectionChangeTests {
    private struct Item: Codable, Hashable {
        var code: String?
        var area: String?
        var name: String
    }

    private struct Content: Codable {
        var title: String
        var areas: [Item]
    }

    private func content(_ title: String, _ items: Item...) -> Content {
        Content(title: title, areas: items)
    }

    private func item(_ code: String?, _ name: String = "x") -> Item {
        Item(code: code, area: nil, name: name)
    }

    private func lines(_ old: Content?, _ new: Content) throws -> [String] {
        try SectionChange.lines(from: old, to: new)
    }

    @Test
    func theSameContentHasNoChange() throws {
        let one = content("T", item("a"), item(nil))
        #expect(try lines(one, one) == [])
        #expect(
            try SectionChange.lines(from: CatalogueFixture.units(), to: CatalogueFixture.units())
                == []
        )
    }

    @Test
    func newContentIsAllAdded() throws {
        #expect(
            try lines(nil, content("T", item("a"), item("b"))) == [
                "areas: 2 added (a, b)", "title",
            ]
        )
        let units = try SectionChange.lines(from: nil, to: CatalogueFixture.units())
        #expect(units.contains { $0.hasPrefix("positions: ") })
        #expect(units.contains { $0.hasPrefix("areas: 10 added (tinh-ha-trung, binh-minh, ") })
    }

    @Test
    func eachKindOfChangeIsTold() throws {
        let old = content("T", item("a"), item("b"), item("c"))
        let new = content("U", item("c", "y"), item("d"), item("a"))
        #expect(
            try lines(old, new) == ["areas: 1 added (d), 1 removed (b), 1 changed (c)", "title"]
        )
    }

    /// The order alone is no change of any item, and an emptied section is all removed.
    @Test
    func orderAndEmptiness() throws {
        #expect(
            try lines(content("T", item("a"), item("b")), content("T", item("b"), item("a"))) == []
        )
        #expect(try lines(content("T", item("a")), content("T")) == ["areas: 1 removed (a)"])
    }

    @Test
    func whatHasNoCodeIsToldByItsAreaOrItsPlace() throws {
        let classes = content("T", Item(code: nil, area: "xa", name: "1"), item(nil, "2"))
        #expect(try lines(content("T"), classes) == ["areas: 2 added (xa, 2)"])
        let other = content("T", Item(code: nil, area: "xa", name: "1"), item(nil, "3"))
        #expect(try lines(classes, other) == ["areas: 1 changed (2)"])
    }

    @Test
    func aMemberThatIsGoneIsTold() throws {
        let old = ["note": "x", "title": "T"]
        #expect(try SectionChange.lines(from: old, to: ["title": "T"]) == ["note"])
    }

    @Test
    func manyChangesAreCounted() throws {
        let items = (1...30).map { item("a\($0)") }
        #expect(try lines(content("T"), Content(title: "T", areas: items)) == ["areas: 30 added"])
    }
}
