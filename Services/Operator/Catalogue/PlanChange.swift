import Catalogue
import Values

/// What sets a plan apart from the edition before it.
struct PlanChange: Hashable, Sendable {
    /// An amount's place: the node it belongs to, or none for the plan as a whole, and the cell.
    struct Place: Hashable, Sendable {
        let node: NodeCode?
        let cell: MoneyCell
    }

    /// Things that are told apart by a key, by what became of them.
    struct Parts<Key: Hashable & Sendable>: Hashable, Sendable {
        var added: [Key] = []
        var removed: [Key] = []
        var changed: [Key] = []

        var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

        /// In the order of the newer list, removed ones in that of the older.
        init<Part: Hashable>(from old: [Part], to new: [Part], by key: (Part) -> Key) {
            let former = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { $1 })
            let kept = Set(new.map(key))
            removed = old.map(key).filter { !kept.contains($0) }
            for part in new {
                guard let before = former[key(part)] else {
                    added.append(key(part))
                    continue
                }
                if before != part { changed.append(key(part)) }
            }
        }
    }

    /// Whether the cover says something else: title, number, period and the like.
    let document: Bool
    let nodes: Parts<NodeCode>
    let figures: Parts<Place>
    /// What else it says, a line a section.
    let sections: [String]

    /// - Parameter old: nil where the plan is new.
    init(from old: Plan?, to new: Plan) {
        document = old.map { $0.document != new.document } ?? true
        nodes = Parts(from: old?.nodes ?? [], to: new.nodes, by: \.code)
        figures = Parts(from: old?.figures ?? [], to: new.figures) { figure in
            Place(node: figure.node, cell: figure.cell)
        }
        let content = try? SectionChange.lines(
            from: old?.content ?? PlanContent(),
            to: new.content
        )
        sections = content ?? []
    }
}
