public import JSONSchema

/// A file of the catalogue, read and held to the rules of its kind.
public enum CatalogueFile: Hashable, Sendable {
    case plan(Plan)
    case units(UnitsCatalogue)
    case ethnicGroups(EthnicGroups)
    case calendar(LegalCalendar)

    /// Bytes; two hundred times the largest plan at hand.
    public static let largestFile = 8 << 20
    /// A legal document's longest paragraph has some 1,500 characters.
    public static let longestText = 2000
    /// The items of one section: a province has some 2,000 areas down to its villages.
    static let mostItems = 20_000
    /// What a person mends before trying again.
    static let mostViolations = 200
    private static let mostValues = 600_000

    /// Reads a file of any kind by the word in its `kind`.
    ///
    /// - Parameters:
    ///   - bytes: JSON in UTF-8.
    ///   - fileName: for the messages alone; nothing is opened.
    /// - Throws: everything that is wrong, at once. Of broken JSON only the first place is known.
    public static func parse(
        _ bytes: [UInt8],
        fileName: String
    ) throws(CatalogueFileErrors) -> CatalogueFile {
        let root = try document(bytes, fileName)
        return switch root["kind"]?.string {
        case UnitsFile.kind: .units(try UnitsFile.read(root, fileName))
        case EthnicGroupsFile.kind: .ethnicGroups(try EthnicGroupsFile.read(root, fileName))
        case CalendarFile.kind: .calendar(try CalendarFile.read(root, fileName))
        case PlanFile.kind: .plan(try PlanFile.read(root, fileName))
        default: throw unknownKind(root, fileName)
        }
    }

    /// The shapes by kind, as they stand in `Schemas/` for editors.
    public static let schemas: [(name: String, schema: JSONSchema)] = [
        ("plan", PlanFile.schema), ("units", UnitsFile.schema),
        ("ethnic-groups", EthnicGroupsFile.schema), ("calendar", CalendarFile.schema),
    ]

    static func document(
        _ bytes: [UInt8],
        _ fileName: String
    ) throws(CatalogueFileErrors) -> JSONNode {
        var violations = ViolationList()
        guard bytes.count <= largestFile else {
            violations.add(rule: .fileSize, message: FileMessages.tooLarge(largestFile))
            throw violations.errors(fileName)
        }
        do throws(JSONSyntaxError) {
            let limits = JSONLimits(bytes: largestFile, values: mostValues)
            return try JSONDocument.parse(bytes, limits: limits)
        } catch {
            violations.add(contentsOf: [error.violation])
            throw violations.errors(fileName)
        }
    }

    private static func unknownKind(_ root: JSONNode, _ fileName: String) -> CatalogueFileErrors {
        var violations = ViolationList()
        violations.add(root["kind"] ?? root, "kind", .fileKind, FileMessages.unknownKind)
        return violations.errors(fileName)
    }
}
