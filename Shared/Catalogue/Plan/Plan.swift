/// A plan (*Kế hoạch*) as it is written: its cover, its nodes, and every amount that it states.
///
/// A value of plain parts: it is read from a file or put together from the rows of a database, and
/// both give the same. ``PlanFile`` is what holds a plan to its rules; ``PlanMoney`` bears a plan
/// that breaks them.
public struct Plan: Hashable, Sendable {
    public var document: PlanDocument
    /// In the plan's order.
    public var nodes: [PlanNode]
    /// In the plan's order; what the plan does not state is not there.
    public var figures: [StatedFigure]
    /// What else it says.
    public var content: PlanContent

    public init(
        document: PlanDocument,
        nodes: [PlanNode],
        figures: [StatedFigure],
        content: PlanContent = PlanContent()
    ) {
        self.document = document
        self.nodes = nodes
        self.figures = figures
        self.content = content
    }
}
