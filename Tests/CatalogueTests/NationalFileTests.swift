import Catalogue
import Testing
import Values

@Suite("The rules of ethnic groups and legal calendars")
struct NationalFileTests {
    private func groups(_ changes: (String, String)...) throws -> [String] {
        FileFixture.violations(try FileFixture.smallGroups.spoiled(changes))
    }

    private func calendar(_ changes: (String, String)...) throws -> [String] {
        FileFixture.violations(try FileFixture.smallCalendar.spoiled(changes))
    }

    @Test
    func rightFilesAreRead() throws {
        let groups = try CatalogueFile.parse(
            Array(FileFixture.smallGroups.utf8),
            fileName: "g.json"
        )
        guard case .ethnicGroups(let content) = groups else { throw FileFixture.WrongKind() }
        #expect(content.groups.map(\.isMinority) == [false, true])
        #expect(content.groups[0].codes.map(\.system.text) == ["a", "b"])
        let calendar = try CatalogueFile.parse(
            Array(FileFixture.smallCalendar.utf8),
            fileName: "c.json"
        )
        guard case .calendar(let content) = calendar else { throw FileFixture.WrongKind() }
        #expect(content.document.number == "1/TT" && content.validTo == nil)
        #expect(content.deadlines.map(\.frequency) == [.yearly, .quarterly])
        #expect(content.deadlines.map(\.yearOffset) == [1, 0])
    }

    @Test
    func theSameCodeInTwoListsIsNoMistake() throws {
        #expect(try groups((#""code": "02""#, #""code": "03""#)) == [])
    }

    @Test
    func everythingWrongWithGroups() throws {
        let violations = try groups(
            (#"{ "code": "b", "name": "Bảng B" }"#, #"{ "code": "a", "name": "Bảng B" }"#),
            (#""code": "tay""#, #""code": "kinh""#),
            (#""a", "code": "02", "source": "S1""#, #""a", "code": "01", "source": "S2""#),
            (#""is_minority": true"#, #""is_minority": 1"#)
        )
        #expect(
            violations == [
                "systems[1].code duplicate_code", "groups[0].codes[1].system unknown_reference",
                "groups[1].code duplicate_code", "groups[1].is_minority type",
                "groups[1].codes[0].code duplicate_code",
                "groups[1].codes[0].source unknown_reference",
            ]
        )
    }

    @Test
    func everythingWrongWithACalendar() throws {
        let violations = try calendar(
            (#""valid_to": null"#, #""valid_to": "2022-07-14""#),
            (#""month": 2, "day": 29"#, #""month": 2, "day": 30"#),
            (#""code": "quy""#, #""code": "nam""#),
            (#""frequency": "quarterly", "month": null"#, #""frequency": "quarterly", "month": 3"#),
            (#""to_roles": ["finance"]"#, #""to_roles": ["thủ quỹ"]"#),
            (#""year_offset": 1"#, #""year_offset": 6"#)
        )
        #expect(
            violations == [
                "valid_to date_order", "deadlines[0].day deadline_shape",
                "deadlines[0].year_offset maximum", "deadlines[1].code duplicate_code",
                "deadlines[1].to_roles[0] enum", "deadlines[1].month deadline_shape",
            ]
        )
    }
}
