import Contracts
import JSONSchema
import RPC
import Values
import Vietnamese

/// A form that enters one fact with its document: which method it calls, what it asks, what stands already.
struct EntryForm: Sendable {
    let title: String
    let method: MethodForm
    let parameters: [(name: String, value: String)]
    var fixed: [(name: String, value: JSONValue)] = []
    /// Without the document's, which every form has.
    var fields: [FormField]
    /// The plan's own words on the thing, where it has any.
    var words: SourceView?
    /// The entries that hold now; each can be changed or withdrawn.
    var entries: [Entry] = []
    /// The page that shows what was entered.
    let back: Link
    /// Where on it.
    var anchor: String?
    /// The path of a document's part in the request.
    var documentPrefix = "document."

    /// An entry that stands.
    struct Entry: Sendable {
        let from: CalendarDate
        let version: Int64
        let text: String
        /// By field.
        let values: [String: String]
    }

    /// The form of a kind for one thing.
    ///
    /// - Throws: `NOT_FOUND` where there is no such thing to enter it of.
    static func make(
        _ kind: EntryKind,
        _ subject: String,
        for visit: Visit
    ) async throws -> EntryForm {
        switch kind {
        case .planNumber: try await planNumber(for: visit)
        case .baseline: try await baseline(subject, for: visit)
        case .areaClass: try await areaClass(subject, for: visit)
        case .leadBody: try await leadBody(subject, for: visit)
        case .internalDeadline: try await internalDeadline(subject, for: visit)
        case .nodeStatus: try await nodeStatus(subject, for: visit)
        }
    }

    /// Those of the document that takes an entry back.
    func documentFields(for visit: Visit) -> [FormField] {
        Self.documentFields(documentPrefix, visit.words)
    }

    static func documentFields(_ prefix: String = "document.", _ words: Words) -> [FormField] {
        var number = FormField(
            prefix + "number",
            words["document_number"],
            .line(200),
            hint: words["document_number_hint"]
        )
        number.heading = words["basis"]
        return [
            number,
            FormField(prefix + "date", words["document_date"], .date, hint: words["date_hint"]),
            FormField(prefix + "issuer", words["document_issuer"], .line(200)),
        ]
    }
}

extension EntryForm.Entry {
    init<Value>(
        _ fact: EnteredFact<Value>,
        _ text: String,
        _ own: [String: String],
        in language: Language
    ) {
        from = fact.validFrom
        version = fact.version
        self.text = "\(text): \(Sentences.since(fact.validFrom, fact.document)[language])"
        values = own.merging(Self.values(of: fact.document)) { first, _ in first }
    }

    static func values(of document: FactDocument) -> [String: String] {
        [
            "document.number": document.number.text,
            "document.date": document.date.numeric,
            "document.issuer": document.issuer.text,
        ]
    }
}
