import FoundationEssentials
import NIOCore
import RPC
import Values

/// The body behind an `error` head: what is wrong with the request, by field.
///
/// Errors are rare, so this is the one place where the transport reads and writes JSON by `Codable`.
struct ErrorBody: Codable {
    struct Entry: Codable {
        let field: String
        let rule: String
        let message: String
    }

    /// A body of nothing but wrong elements could otherwise be answered by one larger than a frame.
    private static let mostViolations = 1000

    let violations: [Entry]

    /// The body's JSON; nil where there is nothing to say in it.
    static func encode(_ violations: [Violation], in language: Language) -> [UInt8]? {
        guard !violations.isEmpty else { return nil }
        let entries = violations.prefix(mostViolations).map { violation in
            Entry(
                field: violation.field,
                rule: violation.rule,
                message: violation.message[language]
            )
        }
        return (try? JSONEncoder().encode(ErrorBody(violations: entries))).map(Array.init)
    }

    /// The violations told in a body; none where it has another shape, since the code and message stand without it.
    static func decode(_ body: [UInt8]?) -> [Violation] {
        guard let body, let decoded = try? JSONDecoder().decode(ErrorBody.self, from: Data(body))
        else {
            return []
        }
        return decoded.violations.prefix(mostViolations).map { entry in
            Violation(
                field: entry.field,
                rule: entry.rule,
                message: LocalizedText(vi: entry.message, en: entry.message)
            )
        }
    }
}
