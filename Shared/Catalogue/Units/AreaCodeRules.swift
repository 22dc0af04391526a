import JSONSchema
import Values

/// That an official code means one area on any day: codes are used again, but not at the same time.
enum AreaCodeRules {
    private struct Use {
        let days: ValidDays
        let line: Int
    }

    static func check(_ areas: FileSection, _ violations: inout ViolationList) {
        var uses: [String: [Use]] = [:]
        for item in areas.items {
            let codes = item.node["official_codes"]?.elements ?? []
            for (index, json) in codes.enumerated() {
                guard let system = json["system"]?.string, let code = json["code"]?.string
                else { continue }
                let use = Use(days: ValidDays(item.node), line: json.line)
                let key = "\(system) \(code)"
                if let other = uses[key]?.first(where: { $0.days.overlap(use.days) }) {
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
