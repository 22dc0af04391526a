import RPC
import Values

/// A page with a form: what somebody types is kept until it is accepted.
protocol FormPage: Page {
    /// The page with what was typed, and what is wrong with it.
    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View>

    /// Does what the form asks for.
    ///
    /// - Returns: the address that follows.
    /// - Throws: ``RPCError`` with violations by the form's fields.
    static func submit(_ draft: Draft, for visit: Visit) async throws -> String
}

extension FormPage {
    static func content(for visit: Visit) async throws -> PageContent<View> {
        try await content(
            for: visit,
            draft: Draft(key: try FormKey.new(for: visit.session, on: visit.page))
        )
    }
}

/// A form on its way: what was typed, under which key, and what was refused of it.
struct Draft: Sendable {
    var key: FormKey
    var body = FormBody.empty
    var error: RPCError?
    /// Whether somebody has filled it in; a form that is shown for the first time shows what is known already.
    var isFilledIn = false

    /// In which numbers were typed.
    func language(else language: Language) -> Language {
        body[FormView.languageField].flatMap { Language(rawValue: $0) } ?? language
    }
}
