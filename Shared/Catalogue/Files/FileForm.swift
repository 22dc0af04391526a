import JSONSchema

/// One kind of file: its word, its shape, its rules, and what it holds.
protocol FileForm {
    associatedtype Content: Sendable
    /// The word in the file's `kind`.
    static var kind: String { get }
    static var schema: JSONSchema { get }
    /// What the schema cannot say; it bears a file that is not of the shape.
    static func check(_ root: JSONNode, _ violations: inout ViolationList)
    /// - Returns: `nil` where the file is not of the shape.
    static func content(of root: JSONNode) -> Content?
}

extension FileForm {
    /// Reads a file of this kind and holds it to every rule.
    ///
    /// - Throws: everything that is wrong, at once. Of broken JSON only the first place is known.
    static func read(
        _ bytes: [UInt8],
        _ fileName: String
    ) throws(CatalogueFileErrors) -> Content {
        try read(try CatalogueFile.document(bytes, fileName), fileName)
    }

    static func read(
        _ root: JSONNode,
        _ fileName: String
    ) throws(CatalogueFileErrors) -> Content {
        var violations = ViolationList()
        HeadRules.check(root, kind, &violations)
        guard violations.isEmpty else { throw violations.errors(fileName) }
        check(root, &violations)
        TextRules.check(root, &violations)
        let limit = CatalogueFile.mostViolations + 1
        violations.add(contentsOf: schema.violations(in: root, limit: limit))
        guard violations.isEmpty else { throw violations.errors(fileName) }
        // Texts are kept in Normalization Form C: a file may have them in any form, since what a keyboard
        // typed is not the writer's to know.
        guard let content = content(of: root.nfc) else {
            // The schema lets something through that the reader does not take: a fault of this module.
            violations.add(root, "", .unreadable, FileMessages.unreadable)
            throw violations.errors(fileName)
        }
        return content
    }
}
