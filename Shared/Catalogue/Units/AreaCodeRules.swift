import JSONSchema
import Values

/// That an official code means one area on any day: codes are used again, but not at the same time.
enum AreaCodeRules {
    private struct Use {
        let from: String
        let to: String
        let line: Int
    }

    static func check(_ areas: FileSection, _ violations: inout ViolationList) {
        var uses: [String: [Use]] = [:]
        for item in areas.items {
            let codes = item.node["official_codes"]?.elements ?? []
            for (index, json) in codes.enumerated() {
                guard let system = json["system"]?.string, let code = json["code"]?.string
                else { continue }
                // Dates of this form are in the order of their texts.
                let use = Use(
                    from: item.node["valid_from"]?.string ?? "0000-01-01",
                    to: item.node["valid_to"]?.string ?? "9999-12-31",
                    line: json.line
                )
                let key = "\(system) \(code)"
                if let other = uses[key]?.first(where: { $0.from <= use.to && use.from <= $0.to }) {
                    violations.add(
                        json,
                        "\(item.path).official_codes[\(index)]",
                        .codeOverlap,
                        message(code, other.line)
                    )
                }
                uses[key, default: []].append(use)
            }
        }
    }

    private static func message(_ code: String, _ line: Int) -> LocalizedText {
        let code = FileMessages.shown(code)
        return LocalizedText(
            vi: "Mã \(code) cùng lúc thuộc địa bàn khác (dòng \(line)); hãy sửa mã hoặc thời gian.",
            en: "The code \(code) belongs to another area at the same time (line \(line)); "
                + "correct the code or the days."
        )
    }
}
