import Catalogue
public import Values

/// What a fact is about, and whose it is.
public struct FactSubject: Hashable, Sendable {
    public let kind: FactKind
    /// Names the thing within its kind: `van-quan-2021-2025/5.2`.
    public let name: String
    /// The unit whose scope the fact stands in.
    public let unit: UnitCode

    public init(_ kind: FactKind, _ name: String, unit: UnitCode) {
        self.kind = kind
        self.name = name
        self.unit = unit
    }

    /// Of something within a plan.
    public init(_ kind: FactKind, of plan: CheckedPlan, _ name: String) {
        self.init(kind, plan.factPrefix + name, unit: plan.document.unitCode)
    }
}

extension CheckedPlan {
    /// What the names of all facts of this plan begin with.
    public var factPrefix: String { "\(document.code)/" }
}
