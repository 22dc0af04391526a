import Catalogue
import CatalogueAccess
import Values

/// What an area's class is entered under: an area is in one zone at a time, and is extremely difficult or not.
enum AreaClassSubject {
    static func subject(_ name: AreaClass.Name, of area: UnitCode) -> FactSubject {
        let aspect = name == .extremelyDifficult ? "extremely_difficult" : "zone"
        return FactSubject(.areaClass, "\(area.text)/\(aspect)", unit: area)
    }

    static func unit(of subject: String) -> UnitCode? {
        UnitCode(String(subject.prefix { $0 != "/" }))
    }
}
