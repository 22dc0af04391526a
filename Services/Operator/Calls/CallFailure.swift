import RPC
import ServiceRuntime
import Values

extension RPCError {
    /// Code, message and every violation, a line each.
    func lines(in language: Language) -> [String] {
        let details = violations.map { violation in
            let field = violation.field.isEmpty ? "request" : violation.field
            return "  \(field): \(violation.message[language]) (\(violation.rule))"
        }
        return ["\(code.rawValue): \(message[language])"] + details
    }
}

extension Language {
    /// As `LANG` and its like ask: Vietnamese for `vi_VN.UTF-8`, else English.
    init(locale settings: Settings) {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { settings[$0] }.first
        self = name?.hasPrefix("vi") == true ? .vi : .en
    }
}
