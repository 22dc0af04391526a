import Catalogue
import Values

extension PlanChange {
    /// More than this of one kind is counted, not named.
    private static let most = 20

    /// What an operator reads before loading: `nodes: 2 added (3.2.4, 3.2.5), 1 changed (1)`.
    var lines: [String] {
        var lines = document ? ["the cover"] : []
        if let text = Self.text(of: nodes, { $0.text }) { lines.append("nodes: \(text)") }
        if let text = Self.text(of: figures, Self.name) { lines.append("figures: \(text)") }
        return lines + sections
    }

    static func text<Key>(of parts: Parts<Key>, _ name: (Key) -> String) -> String? {
        let kinds = [
            (parts.added, "added"), (parts.removed, "removed"), (parts.changed, "changed"),
        ]
        let texts = kinds.filter { !$0.0.isEmpty }.map { keys, verb in
            let names = keys.count > most ? "" : " (\(keys.map(name).joined(separator: ", ")))"
            return "\(keys.count) \(verb)\(names)"
        }
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    /// `3.2 investment central`, and `plan` for the plan as a whole.
    private static func name(_ place: Place) -> String {
        let words = [
            place.node?.text ?? "plan", place.cell.nature?.rawValue, place.cell.source?.rawValue,
        ]
        return words.compactMap(\.self).joined(separator: " ")
    }
}
