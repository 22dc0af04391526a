import AuditTrail
import FoundationEssentials

extension TrailReport {
    /// A line each: first what is wrong, then what is well.
    var lines: [String] {
        let summary = isWhole ? "The audit trail is whole." : "The audit trail is broken."
        return faults.map { "WRONG  \($0)" } + notes.map { "ok     \($0)" } + ["", summary]
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let whole = Whole(isWhole: isWhole, faults: faults, notes: notes)
        return String(decoding: try encoder.encode(whole), as: UTF8.self)
    }

    private struct Whole: Encodable {
        let isWhole: Bool
        let faults: [String]
        let notes: [String]

        enum CodingKeys: String, CodingKey {
            case isWhole = "is_whole"
            case faults, notes
        }
    }
}
