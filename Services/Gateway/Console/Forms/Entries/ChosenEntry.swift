import JSONSchema
import Values

/// The entry that a form is opened for, by its first day, and whether it is to be taken back; none for what is new.
struct ChosenEntry {
    private let form: EntryForm
    private let visit: Visit
    let entry: EntryForm.Entry?
    let isWithdrawn: Bool

    init(_ form: EntryForm, for visit: Visit) {
        self.form = form
        self.visit = visit
        entry = form.entries.first { $0.from.text == visit.query["from"] }
        isWithdrawn = entry != nil && visit.query["withdraw"] != nil
    }

    var heading: String {
        guard let entry else { return visit.words["new_entry"] }
        let sentence =
            isWithdrawn ? Sentences.withdrawing(entry.from) : Sentences.changing(entry.from)
        return sentence[visit.language]
    }

    /// Those that are asked for: of a withdrawal, only its document.
    var fields: [FormField] {
        isWithdrawn ? form.documentFields(for: visit) : sentFields
    }

    /// Those that the request has.
    var sentFields: [FormField] { form.allFields(changing: entry, for: visit) }

    var fixed: [(name: String, value: JSONValue)] {
        isWithdrawn ? [(name: "is_withdrawn", value: .bool(true))] : []
    }

    /// With what the withdrawn entry says, which is not asked again.
    func completed(_ draft: Draft) -> Draft {
        guard isWithdrawn, let entry else { return draft }
        var draft = draft
        for field in form.fields { draft.body[field.name] = entry.values[field.name] }
        return draft
    }
}
