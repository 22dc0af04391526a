import Catalogue
import CatalogueAccess
import Contracts
import Values

/// All areas as they stand: what files say of them, and what people have entered beside.
struct AreaIndex {
    private let register: AreaRegister
    /// What decisions say of areas' classes, from files and as people entered them.
    private let classes: AreaClasses

    init(_ register: AreaRegister, entered: [String: FactTimeline<AreaClass.Name>]) {
        self.register = register
        classes = AreaClasses(register.classes, entered: entered)
    }

    /// In the order of their names.
    var areas: [Area] { register.areas }

    func area(_ code: UnitCode) -> Area? { register.area(code) }

    func classes(of area: UnitCode) -> [AreaClassFact] { classes.of(area) }

    func item(of area: Area) -> AreaItem {
        AreaItem(
            area: area,
            classes: classes.of(area.code),
            predecessors: register.predecessors(of: area.code),
            successors: register.successors(of: area.code)
        )
    }
}
