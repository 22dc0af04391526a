import Values

/// The entries of a plan's menu, in the order in which people need them.
enum MenuItem: String, CaseIterable, Sendable {
    case today
    case nodes
    case money
    case tasks
    case targets
    case units
    case duties
    case findings
    case missing
    case documents
    case glance

    /// Of its text in the catalogue.
    var key: String { "nav_\(rawValue)" }

    func path(of plan: PlanCode) -> String {
        self == .today ? Paths.plan(plan) : Paths.plan(plan, rawValue)
    }
}

/// The addresses of pages.
///
/// What they are made of are codes, whose letters need no escaping in an address.
enum Paths {
    static func plan(_ plan: PlanCode, _ parts: String...) -> String {
        (["/plans", plan.text] + parts).joined(separator: "/")
    }

    static func node(_ node: NodeCode, of plan: PlanCode) -> String {
        Self.plan(plan, "nodes", node.text)
    }

    static func finding(_ id: String, of plan: PlanCode) -> String {
        Self.plan(plan, "findings", id)
    }

    static func person(_ username: String) -> String { "/people/\(username.percentEncoded)" }

    static func unit(_ unit: UnitCode, of plan: PlanCode) -> String {
        Self.plan(plan, "units", unit.text)
    }
}
