import Catalogue
import Testing
import Values

@Suite("The catalogue's own files")
struct RealFileTests {
    @Test
    func whatTheVanQuanPlanWants() throws {
        let targets = try PlanFixture.vanQuan().content.targets
        let measured = targets.filter { $0.kind != .unmeasured }
        #expect(measured.count == 34)
        #expect(Set(measured.map(\.indicator)).count == 29)
        let numeric = measured.filter { $0.kind == .quantitative }
        #expect(Set(numeric.map(\.indicator)).count == 22)
        #expect(targets.count { $0.kind == .unmeasured } == 4)
    }

    @Test
    func whatTheVanQuanPlanCounts() throws {
        let quantities = try PlanFixture.vanQuan().content.tasks.compactMap(\.quantity?.text)
        #expect(quantities == ["773", "200", "600", "3", "3.3", "1", "2", "6"])
    }

    @Test
    func theCommunesOfVanQuan() throws {
        let areas = try FileFixture.langSon().areas
        let days = ["2024-11-30", "2024-12-01", "2025-06-30", "2025-07-01"]
        let counts = try days.map { text in
            let day = try #require(CalendarDate(text))
            return areas.count {
                $0.kind.isCommuneLevel && $0.parent?.text == "van-quan" && $0.exists(on: day)
            }
        }
        #expect(counts == [17, 15, 15, 0])
        let new = areas.filter { $0.validFrom == CalendarDate("2025-07-01") }
        #expect(new.count == 6)
        #expect(new.allSatisfy { $0.parent?.text == "tinh-lang-son" && $0.kind == .commune })
    }

    /// 06298 was Bình Phúc and is Yên Phúc; 06316 was Tràng Phái and is Tân Đoàn.
    @Test(arguments: [
        ("06298", "Xã Bình Phúc", "Xã Yên Phúc"), ("06316", "Xã Tràng Phái", "Xã Tân Đoàn"),
    ])
    func codesThatWereUsedAgain(_ code: String, _ before: String, _ after: String) throws {
        let areas = try FileFixture.langSon().areas.filter { area in
            area.officialCodes?.contains { $0.code == code } ?? false
        }
        #expect(areas.map(\.name) == [before, after])
        #expect(areas.map(\.validTo?.text) == ["2025-06-30", nil])
        #expect(areas.map(\.validFrom?.text) == ["2020-01-01", "2025-07-01"])
    }

    @Test
    func theEthnicGroups() throws {
        let bytes = try PlanFixture.bytes("../../Shared/Catalogue/National/ethnic-groups.json")
        guard case .ethnicGroups(let file) = try CatalogueFile.parse(bytes, fileName: "x") else {
            throw FileFixture.WrongKind()
        }
        #expect(file.groups.count == 54)
        #expect(file.groups.count { $0.isMinority } == 53)
        #expect(file.groups.first { !$0.isMinority }?.name == "Kinh")
    }

    @Test
    func theCircularsCalendar() throws {
        let path = "../../Shared/Catalogue/National/calendar-tt-01-2022-ubdt.json"
        let bytes = try PlanFixture.bytes(path)
        guard case .calendar(let file) = try CatalogueFile.parse(bytes, fileName: "x") else {
            throw FileFixture.WrongKind()
        }
        #expect(file.document.number == "01/2022/TT-UBDT")
        #expect(file.deadlines.count == 5)
    }
}
