import Glibc
import ServiceRuntime

/// The person at the machine, as audit lines name them.
struct OperatorName: Hashable, Sendable {
    let text: String

    /// As given on the command line, else as `VANQUAN_OPERATOR` says, else the user's login name.
    init(given: String?, settings: Settings) throws(StartFault) {
        let text = given ?? settings["VANQUAN_OPERATOR"] ?? Self.login
        let isName =
            (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                let character = Character(Unicode.Scalar(byte))
                return byte < 0x80
                    && (character.isLetter || character.isNumber || "-_.".contains(character))
            }
        guard isName else {
            throw .usage(
                "An operator's name has 1 to 64 letters, digits, dots, dashes and underscores, unlike “\(text)”."
            )
        }
        self.text = text
    }

    var principal: String { "operator:\(text)" }

    private static var login: String {
        guard let entry = getpwuid(getuid()) else { return "uid-\(getuid())" }
        return String(cString: entry.pointee.pw_name)
    }
}
