import RPC
import Values

/// A form as its template shows it.
struct FormView {
    /// The field that names the version which is being changed.
    static let versionField = "version"

    /// The field that says in which language its numbers are typed.
    static let languageField = "typed_in"

    let keyField: String
    let versionField: String
    let languageField: String
    /// Of what was typed already; changing the language meanwhile changes no number.
    let language: String
    let key: String
    /// Of what is being changed; absent for what is new.
    let version: String?
    let fields: [FieldView]
    let errors: FormErrors?
    let button: String

    static let name = "form"

    static let template = """
        {{#.errors}}{{>form-errors}}{{/.errors}}
        <form class="entry" method="post" novalidate>
        <input type="hidden" name="{{.keyField}}" value="{{.key}}">
        <input type="hidden" name="{{.languageField}}" value="{{.language}}">
        {{#.version}}<input type="hidden" name="{{versionField}}" value="{{.}}">{{/.version}}
        {{#.fields}}{{>field}}{{/.fields}}
        <p class="buttons"><button class="main">{{.button}}</button></p>
        </form>

        """

    /// - Parameter level: of the headings of its groups.
    init(
        fields: [FormField],
        draft: Draft,
        version: Int64?,
        button: String,
        level: Int = 3,
        for visit: Visit
    ) {
        // Where somebody else was first, what stands now is what is changed.
        let isStale = draft.error?.code == .aborted || draft.error?.code == .alreadyExists
        let typedVersion =
            draft.isFilledIn && !isStale ? draft.body.typed(Self.versionField) : nil
        keyField = FormKey.field
        versionField = Self.versionField
        languageField = Self.languageField
        language = draft.language(else: visit.language).rawValue
        key = draft.key.text
        self.version = typedVersion ?? version.map(String.init)
        self.fields = fields.map { FieldView($0, draft, level: level, in: visit.language) }
        let labels = Dictionary(fields.map { ($0.name, $0.label) }) { first, _ in first }
        errors = draft.error.map { FormErrors($0, labels: labels, in: visit.language) }
        self.button = button
    }
}

extension FieldView {
    init(_ field: FormField, _ draft: Draft, level: Int, in language: Language) {
        let faults = (draft.error?.violations ?? []).filter { $0.field == field.name }
        let ownID = Self.id(of: field.name)
        id = ownID
        name = field.name
        label = field.label
        hint = field.hint
        heading = field.heading
        self.level = level
        value = draft.isFilledIn ? draft.body[field.name] ?? "" : field.value
        error = faults.isEmpty ? nil : faults.map { $0.message[language] }.joined(separator: " ")
        isInvalid = !faults.isEmpty
        let described = [
            field.hint == nil ? nil : "\(ownID)-hint", faults.isEmpty ? nil : "\(ownID)-error",
        ].compactMap { $0 }
        describedBy = described.isEmpty ? nil : described.joined(separator: " ")
        isRequired = field.isRequired
        line = Self.line(field.kind)
        if case .area(let longest) = field.kind {
            area = Area(maxLength: longest)
        } else {
            area = nil
        }
        choice = Self.choice(field.kind, value)
        if case .hidden = field.kind { isHidden = true } else { isHidden = false }
    }

    private static func line(_ kind: FormField.Kind) -> Line? {
        switch kind {
        case .line(let longest), .list(let longest):
            Line(inputMode: "text", maxLength: longest, isShort: false)
        case .date: Line(inputMode: "numeric", maxLength: 10, isShort: true)
        case .yearlyDay: Line(inputMode: "numeric", maxLength: 5, isShort: true)
        case .number: Line(inputMode: "decimal", maxLength: 30, isShort: true)
        case .area, .choice, .hidden: nil
        }
    }

    private static func choice(_ kind: FormField.Kind, _ value: String) -> Choice? {
        guard case .choice(let options) = kind else { return nil }
        return Choice(
            options: options.map { option in
                Option(value: option.value, text: option.text, isSelected: option.value == value)
            }
        )
    }
}
