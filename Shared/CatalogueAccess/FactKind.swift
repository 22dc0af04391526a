/// What kinds of facts are entered; the words stand in the database and never change.
public enum FactKind: String, Sendable {
    case nodeStatus = "node_status"
    case planNumber = "plan_number"
    case areaClass = "area_class"
    case baseline
    case duty
    case internalDeadline = "internal_deadline"
}
