import JSONSchema
import Testing
import Values

@testable import Catalogue

@Suite("The rules of a units' file")
struct UnitsFileTests {
    private func violations(_ changes: (String, String)...) throws -> [String] {
        FileFixture.violations(try FileFixture.smallUnits.spoiled(changes))
    }

    @Test
    func aRightFileIsRead() throws {
        let units = try FileFixture.units(FileFixture.smallUnits)
        #expect(units.code.text == "thu" && units.sources.count == 1)
        #expect(units.areas.map(\.kind) == [.province, .commune, .commune])
        #expect(units.areas[2].areaKM2 == ExactNumber("11.25"))
        #expect(units.areas[2].population?.value == 1985)
        #expect(units.areas[1].validTo == CalendarDate("2024-11-30"))
        #expect(units.successions[0].changes[0].part == .whole)
        #expect(units.successions[0].document.number == nil)
        #expect(units.classes[0].class == .zoneThree)
        #expect(units.organizations.map(\.budgetLevel) == [.province, nil])
        #expect(units.positions[0].title == "Giám đốc")
    }

    @Test
    func anAreaExistsFromItsFirstDayToItsLast() throws {
        let area = try FileFixture.units(FileFixture.smallUnits).areas[1]
        let days = ["2019-12-31", "2020-01-01", "2024-11-30", "2024-12-01"]
        #expect(
            try days.map { area.exists(on: try #require(CalendarDate($0))) }
                == [false, true, true, false]
        )
        let province = try FileFixture.units(FileFixture.smallUnits).areas[0]
        #expect(province.exists(on: try #require(CalendarDate("1900-01-01"))))
    }

    @Test
    func nothingStandsTwice() throws {
        let twice = #", { "code": "S1", "text": "Lại" } ]"#
        let violations = try violations(
            (#""text": "Danh mục" } ]"#, "\"text\": \"Danh mục\" }\(twice)"),
            (#""code": "xa-cu""#, #""code": "xa-moi""#),
            (#""code": "so-tc""#, #""code": "ubnd""#),
            (#""from": "xa-cu""#, #""from": "tinh""#),
            (#""part": "whole""#, #""part": "part""#),
            (#""organization": "so-tc""#, #""organization": "ubnd""#),
            (
                #""positions": ["#,
                #""positions": [ { "code": "gd", "organization": "ubnd", "title": "x" },"#
            )
        )
        #expect(
            violations == [
                "sources[1].code duplicate_code", "areas[2].code duplicate_code",
                "successions[0].changes[0].to succession_day", "classes[0].valid_from class_day",
                "organizations[1].code duplicate_code", "positions[1].code duplicate_code",
            ]
        )
    }

    @Test
    func whatIsNamedIsThere() throws {
        let violations = try violations(
            (#""parent": null, "sources": ["S1"]"#, #""parent": null, "sources": ["S1", "S2"]"#),
            (#""name": "Xã Cũ", "parent": "tinh""#, #""name": "Xã Cũ", "parent": "huyen""#),
            (#""whole" } ], "sources": ["S1"]"#, #""whole" } ], "sources": ["S3"]"#),
            (#""area": "xa-moi""#, #""area": "xa-khac""#),
            (#""area": "tinh", "parent": "ubnd""#, #""area": "tỉnh", "parent": "hdnd""#),
            (#""province", "sources": ["S1"]"#, #""province", "sources": ["S4"]"#),
            (#""organization": "so-tc""#, #""organization": "so-xd""#)
        )
        #expect(
            violations
                == [
                    "areas[0].sources[1] unknown_reference", "areas[1].parent unknown_reference",
                    "successions[0].sources[0] unknown_reference",
                    "classes[0].area unknown_reference",
                    "organizations[0].sources[0] unknown_reference",
                    "organizations[1].area format",
                    "organizations[1].area unknown_reference",
                    "organizations[1].parent unknown_reference",
                    "positions[0].organization unknown_reference",
                ]
        )
    }

    @Test
    func daysRunForwards() throws {
        let violations = try violations(
            (#""valid_from": "2020-01-01""#, #""valid_from": "2024-12-01""#),
            (#""valid_to": "2025-12-31""#, #""valid_to": "2024-11-30""#),
            (
                #""kind": "office""#,
                #""kind": "office", "valid_from": "2024-02-02", "valid_to": "2024-02-01""#
            )
        )
        #expect(
            violations == [
                "areas[1].valid_to date_order", "classes[0].valid_to date_order",
                "organizations[1].valid_to date_order",
            ]
        )
    }

    @Test(arguments: [
        ("11.2500001", "format"), ("1e1", "format"), ("\"11\"", "type"),
    ])
    func surfacesAreExact(_ number: String, _ rule: String) throws {
        #expect(
            try violations((#""area_km2": 11.25"#, "\"area_km2\": \(number)"))
                == ["areas[2].area_km2 \(rule)"]
        )
    }

    @Test
    func anAreaThatLiesInItself() throws {
        let own = try violations(
            (#""name": "Tỉnh Thử", "parent": null"#, #""name": "Tỉnh Thử", "parent": "tinh""#)
        )
        // What lies in it lies in a ring as well: each is told.
        #expect(own == ["areas[0].parent cycle", "areas[1].parent cycle", "areas[2].parent cycle"])
        let two = try violations(
            (#""name": "Xã Cũ", "parent": "tinh""#, #""name": "Xã Cũ", "parent": "xa-moi""#),
            (#""name": "Xã Mới", "parent": "tinh""#, #""name": "Xã Mới", "parent": "xa-cu""#)
        )
        #expect(two == ["areas[1].parent cycle", "areas[2].parent cycle"])
    }

    @Test
    func aLongBranchIsNoRing() throws {
        let villages = (1...10).map { level in
            """
            { "code": "v\(level)", "kind": "village", "name": "Thôn", "parent":
              "\(level == 1 ? "xa-moi" : "v\(level - 1)")" }
            """
        }
        #expect(
            try violations((#""areas": ["#, "\"areas\": [ \(villages.joined(separator: ",")),"))
                == []
        )
    }

    @Test
    func oneCodeForTwoAreasAtATime() throws {
        #expect(
            try violations(
                (
                    #""valid_from": "2024-12-01", "area_km2""#,
                    #""valid_from": "2024-11-30", "area_km2""#
                )
            ) == ["areas[2].official_codes[0] code_overlap"]
        )
        let open = try violations((#""valid_from": "2024-12-01", "area_km2""#, #""area_km2""#))
        #expect(open == ["areas[2].official_codes[0] code_overlap"])
        let elsewhere = try violations(
            (#""valid_from": "2024-12-01", "area_km2""#, #""area_km2""#),
            (
                #""system": "gso", "code": "06298" } ] }\#n  ],"#,
                #""system": "khac", "code": "06298" } ] }\#n  ],"#
            )
        )
        #expect(elsewhere == [])
    }
}
