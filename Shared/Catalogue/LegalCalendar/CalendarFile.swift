import JSONSchema

/// Reading the reports that a legal document asks for from their file.
enum CalendarFile: FileForm {
    static let kind = FileKind.calendar.rawValue
    static let schema = JSONSchema.file(kind, JSONSchema.fileMembers(of: LegalCalendar.self))
        .described("The reports that a legal document asks for, and when.")

    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        let deadlines = FileSection(root, "deadlines")
        deadlines.checkUnique(&violations)
        DeadlineRules.check(deadlines, &violations)
        if let first = root["valid_from"]?.string, let json = root["valid_to"],
            let last = json.string, first > last
        {
            violations.add(json, "valid_to", .dateOrder, FileMessages.dateOrder)
        }
    }

    static func content(of root: JSONNode) -> LegalCalendar? { try? root.decoded() }
}
