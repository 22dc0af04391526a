import AccessControl
import RPC
import Values

/// A write that every service could have: it keeps a note for a unit.
enum RecordNote: UnaryMethod {
    struct Request: Codable, Hashable, Sendable {
        var unit: UnitCode
        var text: String
        var page: Int?
    }

    struct Reply: Codable, Hashable, Sendable {
        let noteID: Int64
        let text: String

        enum CodingKeys: String, CodingKey {
            case noteID = "note_id"
            case text
        }
    }

    static let contract = Contract(
        "indicators.v1.RecordNote",
        access: .requires(.findingAcknowledge),
        idempotency: .keyed,
        route: nil,
        summary: LocalizedText(vi: "Ghi chú", en: "Keeps a note")
    )
}
