import JSONSchema
import Testing

@testable import Catalogue

/// Files of any kind for tests, and what is said of them.
enum FileFixture {
    /// `path rule` of each violation, in the order of the file.
    static func violations(_ text: String) -> [String] {
        faults(text).map { "\($0.path) \($0.rule)" }
    }

    static func faults(_ text: String) -> [SchemaViolation] {
        do {
            _ = try CatalogueFile.parse(Array(text.utf8), fileName: "file.json")
            return []
        } catch {
            return error.violations
        }
    }

    static func units(_ text: String) throws -> UnitsCatalogue {
        let file = try CatalogueFile.parse(Array(text.utf8), fileName: "units.json")
        guard case .units(let units) = file else { throw WrongKind() }
        return units
    }

    static func langSon() throws -> UnitsCatalogue {
        let bytes = try PlanFixture.bytes("../../Shared/Catalogue/VanQuan/units.json")
        return try units(String(decoding: bytes, as: UTF8.self))
    }

    struct WrongKind: Error {}

    /// A right file of units to spoil: three areas, one succession, an organisation with a post.
    static let smallUnits = """
        {
          "kind": "units", "format": 1, "code": "thu", "title": "Đơn vị thử",
          "sources": [ { "code": "S1", "text": "Danh mục" } ],
          "areas": [
            { "code": "tinh", "kind": "province", "name": "Tỉnh Thử", "parent": null, "sources": ["S1"] },
            { "code": "xa-cu", "kind": "commune", "name": "Xã Cũ", "parent": "tinh",
              "valid_from": "2020-01-01", "valid_to": "2024-11-30",
              "official_codes": [ { "system": "gso", "code": "06298" } ] },
            { "code": "xa-moi", "kind": "commune", "name": "Xã Mới", "parent": "tinh",
              "valid_from": "2024-12-01", "area_km2": 11.25, "population": { "value": 1985, "as_of": null },
              "official_codes": [ { "system": "gso", "code": "06298" } ] }
          ],
          "successions": [
            { "code": "2024", "date": "2024-12-01", "document": { "name": "Nghị quyết" },
              "changes": [ { "from": "xa-cu", "to": "xa-moi", "part": "whole" } ], "sources": ["S1"] }
          ],
          "classes": [
            { "area": "xa-moi", "class": "zone_iii", "valid_from": "2024-12-01", "valid_to": "2025-12-31",
              "decision": { "number": "861/QĐ-TTg", "date": "2021-06-04", "issuer": "Thủ tướng Chính phủ" } }
          ],
          "organizations": [
            { "code": "ubnd", "name": "UBND tỉnh", "kind": "people_committee", "area": "tinh",
              "budget_level": "province", "sources": ["S1"] },
            { "code": "so-tc", "name": "Sở Tài chính", "kind": "office", "area": "tinh", "parent": "ubnd" }
          ],
          "positions": [ { "code": "gd", "organization": "so-tc", "title": "Giám đốc" } ]
        }
        """

    static let smallGroups = """
        {
          "kind": "ethnic_groups", "format": 1, "code": "thu", "title": "Dân tộc thử",
          "sources": [ { "code": "S1", "text": "Danh mục" } ],
          "systems": [ { "code": "a", "name": "Bảng A" }, { "code": "b", "name": "Bảng B" } ],
          "groups": [
            { "code": "kinh", "name": "Kinh", "is_minority": false,
              "codes": [ { "system": "a", "code": "01", "source": "S1" }, { "system": "b", "code": "01", "source": "S1" } ] },
            { "code": "tay", "name": "Tày", "is_minority": true,
              "codes": [ { "system": "a", "code": "02", "source": "S1" } ] }
          ]
        }
        """

    static let smallCalendar = """
        {
          "kind": "calendar", "format": 1, "code": "tt-1", "title": "Thông tư thử",
          "document": { "name": "Thông tư", "number": "1/TT", "date": "2022-05-26" },
          "valid_from": "2022-07-15", "valid_to": null,
          "deadlines": [
            { "code": "nam", "name": "Báo cáo năm", "from_roles": ["commune"], "to_roles": ["lead"],
              "frequency": "yearly", "month": 2, "day": 29, "is_before": true, "year_offset": 1 },
            { "code": "quy", "name": "Báo cáo quý", "from_roles": ["lead"], "to_roles": ["finance"],
              "frequency": "quarterly", "month": null, "day": null, "is_before": false, "year_offset": 0 }
          ]
        }
        """
}

extension String {
    /// With other texts in the places of some, each of which has to be there.
    func spoiled(_ changes: [(String, String)]) throws -> String {
        var text = self
        for (old, new) in changes {
            try #require(text.contains(old), "there is no \(old)")
            text = text.replacing(old, with: new)
        }
        return text
    }
}
