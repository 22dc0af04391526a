import JSONSchema
import RPC
import Values

/// A field of a form: what is typed into it, and how that is written in a method's request.
struct FormField: Sendable {
    enum Kind: Sendable {
        /// One line, at most so long.
        case line(Int)
        /// Several lines, at most so many characters.
        case area(Int)
        /// `10/05/2023`.
        case date
        /// `15/11`, of every year.
        case yearlyDay
        /// `1.234,5`.
        case number
        case choice([Option])
        /// Codes with commas or spaces between them, at most so many characters.
        case list(Int)
        /// What goes with the form unseen, as another field of the kind would have it.
        indirect case hidden(Kind)
    }

    struct Option: Sendable {
        let value: String
        let text: String
    }

    /// Its path in the request: `document.number`.
    let name: String
    let label: String
    var kind: Kind
    let hint: String?
    let isRequired: Bool
    /// What it holds before somebody types.
    var value: String
    /// Of the group that begins with it.
    var heading: String?

    init(
        _ name: String,
        _ label: String,
        _ kind: Kind,
        value: String = "",
        hint: String? = nil,
        isRequired: Bool = true
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.isRequired = isRequired
    }

    /// The same, not shown.
    var hidden: FormField {
        var field = self
        field.kind = .hidden(kind)
        field.heading = nil
        return field
    }

    /// What was typed, as JSON; nil where nothing was.
    ///
    /// - Throws: what it should have been.
    func json(_ body: FormBody, in language: Language) throws(Refused) -> JSONValue? {
        guard let text = body.typed(name) else { return nil }
        return try json(text, kind, in: language)
    }

    private func json(
        _ text: String,
        _ kind: Kind,
        in language: Language
    ) throws(Refused) -> JSONValue? {
        switch kind {
        case .hidden(let kind): return try json(text, kind, in: language)
        case .line, .area: return .string(text)
        case .list:
            let codes = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
            return .array(codes.map { JSONNode(.string(String($0))) })
        case .choice(let options):
            guard options.contains(where: { $0.value == text }) else {
                throw Refused(TypedFault.choice)
            }
            return .string(text)
        case .date:
            guard let day = CalendarDate(typed: text) else { throw Refused(TypedFault.date) }
            return .string(day.text)
        case .yearlyDay:
            guard let yearly = YearlyDay(typed: text) else { throw Refused(TypedFault.yearlyDay) }
            return .string(yearly.text)
        case .number:
            guard let number = ExactNumber(typed: text, in: language) else {
                throw Refused(TypedFault.number)
            }
            return .number(number.text)
        }
    }

    /// What was typed cannot be read.
    struct Refused: Error {
        let message: LocalizedText

        init(_ message: LocalizedText) {
            self.message = message
        }
    }
}
