import JSONSchema
import Values

/// That successions name areas and organisations that are there, and fit their days: what goes whole
/// into another ends on the day before, and what it goes into exists on the day.
enum SuccessionRules {
    /// The lists of changes, each with the section of what it names.
    private static let lists = [
        ("changes", "areas"), ("organization_changes", "organizations"),
    ]

    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        for (list, section) in lists {
            let known = items(of: FileSection(root, section))
            for item in FileSection(root, "successions").items {
                let day = item.node["date"]?.string.flatMap(CalendarDate.init)
                for (index, change) in (item.node[list]?.elements ?? []).enumerated() {
                    let path = "\(item.path).\(list)[\(index)]"
                    checkNames(change, path, Set(known.keys), section, &violations)
                    if let day { checkDays(change, path, day, known, &violations) }
                }
            }
        }
    }

    private static func items(of section: FileSection) -> [String: JSONNode] {
        Dictionary(
            section.items.compactMap { item in
                item.node["code"]?.string.map { ($0, item.node) }
            }
        ) { first, _ in first }
    }

    private static func checkNames(
        _ change: JSONNode,
        _ path: String,
        _ known: Set<String>,
        _ section: String,
        _ violations: inout ViolationList
    ) {
        for member in ["from", "to"] {
            guard let json = change[member] else { continue }
            let inside = "\(path).\(member)"
            FileSection.checkReference(json, inside, to: known, of: section, &violations)
        }
    }

    private static func checkDays(
        _ change: JSONNode,
        _ path: String,
        _ day: CalendarDate,
        _ areas: [String: JSONNode],
        _ violations: inout ViolationList
    ) {
        if change["part"]?.string == "whole", let json = change["from"],
            let area = json.string.flatMap({ areas[$0] }),
            area["valid_to"]?.string != day.adding(days: -1)?.text
        {
            violations.add(json, "\(path).from", .successionDay, ends(day))
        }
        if let json = change["to"], let area = json.string.flatMap({ areas[$0] }),
            !isThere(area, on: day.text)
        {
            violations.add(json, "\(path).to", .successionDay, receives(day))
        }
    }

    /// Dates of this form are in the order of their texts.
    private static func isThere(_ area: JSONNode, on day: String) -> Bool {
        (area["valid_from"]?.string ?? day) <= day && day <= (area["valid_to"]?.string ?? day)
    }

    private static func ends(_ day: CalendarDate) -> LocalizedText {
        LocalizedText(
            vi:
                "Địa bàn, cơ quan nhập toàn bộ vào nơi khác phải kết thúc (valid_to) vào ngày trước \(day).",
            en: "What goes whole into another ends (valid_to) on the day before \(day)."
        )
    }

    private static func receives(_ day: CalendarDate) -> LocalizedText {
        LocalizedText(
            vi:
                "Địa bàn, cơ quan tiếp nhận phải tồn tại vào ngày \(day); hãy sửa ngày bắt đầu, kết thúc của "
                + "nó (valid_from, valid_to) hoặc ngày sắp xếp.",
            en: "What receives must exist on \(day); correct its first or last day "
                + "(valid_from, valid_to) or the day of the succession."
        )
    }
}
