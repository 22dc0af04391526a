import JSONSchema
import Testing
import Values

@testable import Catalogue

@Suite("That areas' classes fit their areas")
struct AreaClassRuleTests {
    private static let decision =
        #""decision": { "number": "1/QĐ", "date": "2021-06-04", "issuer": "UBND tỉnh" }"#

    private func item(_ area: String, _ name: String, _ from: String, _ to: String) -> String {
        let to = to == "-" ? "null" : "\"\(to)\""
        return """
            { "area": "\(area)", "class": "\(name)", "valid_from": "\(from)", "valid_to": \(to),
              \(Self.decision) }
            """
    }

    private func file(_ kind: String, _ items: [String]) -> String {
        """
        {
          "kind": "units", "format": 1, "code": "thu", "title": "Đơn vị thử", "sources": [],
          "areas": [
            { "code": "xa", "kind": "\(kind)", "name": "Một", "parent": null,
              "valid_from": "2020-01-01", "valid_to": "2024-11-30" },
            { "code": "khac", "kind": "commune", "name": "Hai", "parent": null }
          ],
          "successions": [], "organizations": [], "positions": [],
          "classes": [ \(items.joined(separator: ",\n")) ]
        }
        """
    }

    private func violations(_ kind: String = "commune", _ items: String...) -> [String] {
        FileFixture.violations(file(kind, items))
    }

    @Test(arguments: AreaKind.allCases)
    func zonesAreForCommunesAlone(_ kind: AreaKind) {
        let isRight = [.commune, .township, .ward].contains(kind)
        for zone in ["zone_i", "zone_ii", "zone_iii"] {
            #expect(
                violations(kind.rawValue, item("xa", zone, "2021-06-04", "2024-11-30"))
                    == (isRight ? [] : ["classes[0].class class_kind"])
            )
        }
        let isBelow = [.village, .quarter].contains(kind)
        #expect(
            violations(kind.rawValue, item("xa", "extremely_difficult", "2021-06-04", "2024-11-30"))
                == (isRight || isBelow ? [] : ["classes[0].class class_kind"])
        )
    }

    @Test(arguments: [
        ("2020-01-01", "2024-11-30", []),
        ("2019-12-31", "2024-11-30", ["classes[0].valid_from class_day"]),
        ("2020-01-01", "2024-12-01", ["classes[0].valid_to class_day"]),
        ("2020-01-01", "-", ["classes[0].valid_to class_day"]),
        ("2024-12-01", "-", ["classes[0].valid_from class_day"]),
    ])
    func aClassLiesWithinItsAreasDays(_ from: String, _ to: String, _ rules: [String]) {
        #expect(violations("commune", item("xa", "zone_i", from, to)) == rules)
        #expect(violations("commune", item("khac", "zone_i", from, to)) == [])
    }

    @Test
    func anAreaIsInOneZoneAtATime() {
        let first = item("khac", "zone_i", "2021-01-01", "2022-12-31")
        #expect(violations("commune", first, item("khac", "zone_ii", "2023-01-01", "-")) == [])
        let early = item("khac", "zone_ii", "2022-12-31", "-")
        #expect(violations("commune", first, early) == ["classes[1].class class_overlap"])
        #expect(violations("commune", early, first) == ["classes[0].class class_overlap"])
        #expect(violations("commune", first, first) == ["classes[1].class class_overlap"])
        let difficult = item("khac", "extremely_difficult", "2021-01-01", "-")
        #expect(violations("commune", first, difficult, difficult) == [])
        #expect(
            violations("commune", first, item("xa", "zone_ii", "2021-01-01", "2022-12-31")) == []
        )
    }

    /// A short zone between two others does not hide that the first lasts longer.
    @Test
    func aLongZoneOverlapsAllThatBeginInIt() {
        #expect(
            violations(
                "commune",
                item("khac", "zone_i", "2021-01-01", "2024-12-31"),
                item("khac", "zone_ii", "2022-01-01", "2022-01-31"),
                item("khac", "zone_iii", "2024-12-31", "-")
            ) == ["classes[1].class class_overlap", "classes[2].class class_overlap"]
        )
    }

    @Test
    func allIsToldAtOnceAndSaysWhatToDo() {
        let faults = FileFixture.faults(
            file(
                "village",
                [
                    item("xa", "zone_i", "2019-01-01", "2020-12-31"),
                    item("xa", "zone_ii", "2020-12-31", "-"),
                    item("khac", "extremely_difficult", "2021-02-30", "-"),
                    item("khong", "zone_i", "2021-01-01", "-"),
                ]
            )
        )
        #expect(
            Set(faults.map { "\($0.path) \($0.rule)" })
                == [
                    "classes[0].class class_kind", "classes[0].valid_from class_day",
                    "classes[1].class class_kind", "classes[1].class class_overlap",
                    "classes[1].valid_to class_day", "classes[2].valid_from format",
                    "classes[3].area unknown_reference",
                ]
        )
        for fault in faults where fault.rule.hasPrefix("class_") {
            #expect(fault.message.vi.contains("hãy ") && fault.message.vi.isNFC)
        }
    }
}
