import Contracts

/// What can be entered by a decision, each by its form; the words of ``MissingKind``, where it is something missing.
enum EntryKind: String, CaseIterable, Sendable {
    case planNumber = "plan_number"
    case baseline
    case areaClass = "area_class"
    case leadBody = "lead_body"
    case internalDeadline = "internal_deadline"
    case nodeStatus = "node_status"
}
