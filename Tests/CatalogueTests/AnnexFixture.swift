import Catalogue
import Testing
import Values

/// A small plan with an annex, both in short.
enum AnnexFixture {
    /// - Parameters:
    ///   - figures: As a ``PlanSketch`` has them.
    ///   - rows: `1 recurrent central 10.5`; `-` for the plan and for both or all.
    static func sketch(_ nodes: [String], _ figures: [String], _ rows: [String]) -> PlanSketch {
        let items = rows.enumerated().map { index, row in
            let parts = row.split(separator: " ").map { $0 == "-" ? "null" : "\"\($0)\"" }
            return """
                { "row": \(index + 1), "node": \(parts[0]), "nature": \(parts[1]), "source": \(parts[2]),
                  "year": 2022, "unit": null, "amount_million_vnd": \(parts[3].filter { $0 != "\"" }) }
                """
        }
        return PlanSketch(
            nodes: nodes,
            figures: figures,
            """
            "annexes": [{ "code": "bieu", "title": "Biểu 1", "words": "x", "line": 9,
              "rows": [\(items.joined(separator: ","))] }]
            """
        )
    }

    /// `3.2 recurrent central: 100 ≠ 99` of each amount that differs, and the rows of `annex_uncompared`.
    static func found(
        _ nodes: [String],
        _ figures: [String],
        _ rows: [String]
    ) throws -> [String] {
        try sketch(nodes, figures, rows).check().findings.compactMap(text)
    }

    static func text(_ finding: PlanFinding) -> String? {
        switch finding.rule {
        case .annexDiffers:
            finding.money.map { money in
                let nature = money.cell.nature?.rawValue ?? "-"
                let source = money.cell.source?.rawValue ?? "-"
                let amounts = [money.stated, money.computed].map {
                    ExactNumber(millionths: $0.vnd)?.text ?? ""
                }
                return
                    "\(finding.node?.text ?? "-") \(nature) \(source): \(amounts.joined(separator: " ≠ "))"
            }
        case .annexUncompared: finding.places.first?.label.vi
        default: nil
        }
    }
}
