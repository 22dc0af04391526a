/// How one thing stands, in words.
struct Finding: Hashable, Sendable {
    enum Verdict: String, Sendable, Encodable {
        case ok
        /// It works; somebody should know.
        case warning
        /// It does not work, or is not safe.
        case wrong
        /// Something else has to be there first.
        case unchecked

        /// As a line begins: what is wrong is seen at once.
        var word: String { self == .wrong ? "WRONG" : rawValue }
    }

    let verdict: Verdict
    /// “clock”.
    let subject: String
    /// One sentence.
    let text: String
    /// What to do; nil where there is nothing to do.
    var remedy: String?

    static func ok(_ subject: String, _ text: String) -> Finding {
        Finding(verdict: .ok, subject: subject, text: text)
    }

    static func warning(_ subject: String, _ text: String, remedy: String?) -> Finding {
        Finding(verdict: .warning, subject: subject, text: text, remedy: remedy)
    }

    static func wrong(_ subject: String, _ text: String, remedy: String?) -> Finding {
        Finding(verdict: .wrong, subject: subject, text: text, remedy: remedy)
    }

    static func unchecked(_ subject: String, _ text: String) -> Finding {
        Finding(verdict: .unchecked, subject: subject, text: text)
    }
}

extension Finding: Encodable {
    enum CodingKeys: String, CodingKey {
        case verdict
        case subject = "check"
        case text, remedy
    }
}
