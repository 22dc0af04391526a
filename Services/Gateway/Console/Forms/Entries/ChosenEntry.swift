import JSONSchema
import Values

/// What a form is opened for: something new, the change of an entry, or its withdrawal; the address says which.
///
/// What is sent does not depend on what stands by then: sent twice, it is the same.
struct ChosenEntry {
    private let form: EntryForm
    private let visit: Visit
    /// The entry's first day; nil for what is new.
    private let day: CalendarDate?
    let entry: EntryForm.Entry?
    let isWithdrawal: Bool

    /// The first day tells an entry from others: to move one, it is withdrawn and entered again.
    private static let dayFields: Set = ["valid_from", "as_of"]

    init(_ form: EntryForm, for visit: Visit) {
        self.form = form
        self.visit = visit
        let day = visit.query["from"].flatMap { CalendarDate($0) }
        self.day = day
        entry = form.entries.first { $0.from == day }
        isWithdrawal = day != nil && visit.query["withdraw"] != nil
    }

    /// Whether the address names an entry that does not stand.
    var isGone: Bool { day != nil && entry == nil }

    var heading: String {
        guard let day else { return visit.words["new_entry"] }
        let sentence = isWithdrawal ? Sentences.withdrawing(day) : Sentences.changing(day)
        return sentence[visit.language]
    }

    /// Of a withdrawal only its document is asked for; the rest goes with it unseen.
    var fields: [FormField] {
        let own = form.fields.map { field in
            var field = field
            if let value = entry?.values[field.name] { field.value = value }
            let isFixed = isWithdrawal || (day != nil && Self.dayFields.contains(field.name))
            return isFixed ? field.hidden : field
        }
        let document = form.documentFields(for: visit).map { field in
            var field = field
            if !isWithdrawal, let value = entry?.values[field.name] { field.value = value }
            return field
        }
        return own + document
    }

    var fixed: [(name: String, value: JSONValue)] {
        isWithdrawal ? [(name: "is_withdrawn", value: .bool(true))] : []
    }
}
