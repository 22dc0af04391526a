import JSONSchema
import Values

/// That no area lies in itself, however far up.
enum AreaTreeRules {
    static func check(_ areas: FileSection, _ violations: inout ViolationList) {
        var parents: [String: String] = [:]
        for item in areas.items {
            guard let code = item.node["code"]?.string, parents[code] == nil else { continue }
            parents[code] = item.node["parent"]?.string
        }
        for item in areas.items {
            guard let code = item.node["code"]?.string, let json = item.node["parent"],
                isInside(itself: code, parents)
            else { continue }
            violations.add(json, "\(item.path).parent", .cycle, message)
        }
    }

    private static func isInside(itself code: String, _ parents: [String: String]) -> Bool {
        var above = parents[code]
        // No tree of areas is deeper; a longer way is a way round.
        for _ in 0..<16 {
            guard let current = above else { return false }
            if current == code { return true }
            above = parents[current]
        }
        return above != nil
    }

    private static let message = LocalizedText(
        vi: "Địa bàn này thuộc chính nó qua các cấp trên; hãy sửa mã cấp trên.",
        en: "This area lies in itself by way of its parents; correct the parent's code."
    )
}
