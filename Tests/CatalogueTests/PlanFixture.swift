import Catalogue
import FoundationEssentials
import JSONSchema
import Testing
import Values

/// Plan files for tests, and a small one to spoil.
enum PlanFixture {
    private static let tests = #filePath.split(separator: "/").dropLast().joined(separator: "/")

    static func bytes(_ path: String) throws -> [UInt8] {
        let data = try Data(contentsOf: URL(filePath: "/\(tests)/\(path)"))
        return Array(data)
    }

    static func vanQuan() throws -> Plan {
        let path = "../../Shared/Catalogue/VanQuan/plan.json"
        return try PlanFile.parse(bytes(path), fileName: "plan.json")
    }

    static func plan(_ name: String) throws -> Plan {
        try PlanFile.parse(bytes("Plans/\(name).json"), fileName: "\(name).json")
    }

    static let small = """
        {
          "kind": "plan",
          "format": 1,
          "plan": {
            "code": "thu-2021-2025",
            "title": "Kế hoạch thử",
            "issuer": "UBND huyện Thử",
            "province": "Lạng Sơn",
            "unit": { "code": "thu", "name": "Huyện Thử", "official_code": "999" },
            "period": { "from": 2021, "to": 2025 },
            "document": { "number": "1/KH-UBND", "date": "2022-08-15" },
            "signatory": null,
            "sources": {
              "title": { "words": "KẾ HOẠCH", "line": 1, "last_line": 2 },
              "issuer": { "words": "UBND", "line": 1 },
              "province": { "words": "Lạng Sơn", "line": 1 },
              "unit": { "words": "Thử", "line": 1 },
              "period": { "words": "2021-2025", "line": 2 }
            }
          },
          "nodes": [
            { "code": "1", "level": "component_project", "parent": null, "title": "Nhà ở",
              "status": "funded", "source": { "words": "Nhà ở", "line": 3 } },
            { "code": "1.1", "level": "sub_project", "parent": "1", "title": "Đất ở",
              "status": "funded", "source": { "words": "Đất ở", "line": 4 } },
            { "code": "1.1.1", "level": "content", "parent": "1.1", "title": "San nền",
              "status": "funded", "source": { "words": "San nền", "line": 5 } }
          ],
          "figures": [
            { "node": "1", "nature": null, "source": null,
              "amount_million_vnd": 10.5, "words": "10,5 triệu đồng", "line": 6 },
            { "node": "1.1", "nature": "recurrent", "source": "central",
              "amount_million_vnd": 10.5, "words": "10,5 triệu đồng", "line": 7 }
          ]
        }
        """

    /// The small plan with component projects 2 to 18 and as many sub-projects as make up `nodes`,
    /// each with an amount.
    static func large(nodes: Int, amount: String = "1") -> String {
        let tops = (2...18).map { top in (code: "\(top)", parent: "null") }
        let subs = (0..<nodes - 20).map { index in
            let top = index % 17 + 2
            return (code: "\(top).\(index / 17 + 1)", parent: "\"\(top)\"")
        }
        let nodeTexts = (tops + subs).map { node in
            """
            { "code": "\(node.code)", "parent": \(node.parent), "title": "x", "status": "funded",
            "level": "\(node.parent == "null" ? "component_project" : "sub_project")",
            "source": { "words": "x", "line": 1 } },
            """
        }
        let figureTexts = subs.map { node in
            """
            { "node": "\(node.code)", "nature": "recurrent", "source": "central",
            "amount_million_vnd": \(amount), "words": "x", "line": 1 },
            """
        }
        return
            small
            .replacing("\"nodes\": [", with: "\"nodes\": [" + nodeTexts.joined())
            .replacing("\"figures\": [", with: "\"figures\": [" + figureTexts.joined())
    }

    /// What is said of the small plan with one text in the place of another.
    static func violations(
        replacing text: String,
        with other: String
    ) throws -> [SchemaViolation] {
        try #require(small.contains(text))
        return violations(small.replacing(text, with: other))
    }

    static func violations(_ text: String) -> [SchemaViolation] {
        do {
            _ = try PlanFile.parse(Array(text.utf8), fileName: "plan.json")
            return []
        } catch {
            return error.violations
        }
    }
}

extension Plan {
    func figure(
        _ node: String?,
        _ nature: CapitalNature? = nil,
        _ source: FundingSource? = nil
    ) -> StatedFigure? {
        figures.first {
            $0.node?.text == node && $0.cell == MoneyCell(nature, source)
        }
    }
}

/// Đồng from the plan's million.
func million(_ amount: Int64) -> Money { Money(vnd: amount * 1_000_000) }
