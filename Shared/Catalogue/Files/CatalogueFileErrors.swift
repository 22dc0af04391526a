public import JSONSchema
public import Values

/// Everything that is wrong with a plan file.
public struct CatalogueFileErrors: Error, Hashable, Sendable {
    public let fileName: String
    /// In the order of the file.
    ///
    /// Their rules are those of `SchemaRule` and ``FileRule``.
    public let violations: [SchemaViolation]
    /// Whether there is more that is wrong than `violations` tells.
    public let hasMore: Bool

    public init(fileName: String, violations: [SchemaViolation], hasMore: Bool = false) {
        self.fileName = fileName
        self.violations = violations
        self.hasMore = hasMore
    }

    /// One line a violation, as compilers write them: `plan.json:12:5: nodes[3].code: …`.
    public func lines(in language: Language) -> [String] {
        let lines = violations.map { violation in
            let place = violation.line > 0 ? ":\(violation.line):\(violation.column)" : ""
            let path = violation.path.isEmpty ? "" : " \(violation.path):"
            return "\(fileName)\(place):\(path) \(violation.message[language])"
        }
        let all = hasMore ? lines + ["\(fileName): \(FileMessages.more[language])"] : lines
        // What came from outside must not steer the terminal that it is shown in.
        return all.map(\.shownPlainly)
    }
}

extension CatalogueFileErrors: CustomStringConvertible {
    public var description: String { lines(in: .en).joined(separator: "\n") }
}
