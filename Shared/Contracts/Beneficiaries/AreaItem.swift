public import Catalogue

/// An area with what it came from, what it went into, and its classes.
public struct AreaItem: Codable, Hashable, Sendable {
    public let area: Area
    /// What decisions say of it; empty until one is entered.
    public let classes: [AreaClassFact]
    /// What it was made of, or took in.
    public let predecessors: [AreaChange]
    /// What it went into.
    public let successors: [AreaChange]

    public init(
        area: Area,
        classes: [AreaClassFact],
        predecessors: [AreaChange],
        successors: [AreaChange]
    ) {
        self.area = area
        self.classes = classes
        self.predecessors = predecessors
        self.successors = successors
    }
}
