import AccessControl
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

extension EntryKind {
    /// What entering it takes.
    var permission: Permission {
        switch self {
        case .planNumber: .planNumberEnter
        case .baseline: .baselineEnter
        case .areaClass: .areaClassEnter
        case .leadBody: .dutyEnter
        case .internalDeadline: .deadlineEnter
        case .nodeStatus: .nodeStatusEnter
        }
    }
}
