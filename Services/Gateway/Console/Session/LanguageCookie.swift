import Hummingbird
import Values

/// The language that somebody has chosen; without it, the browser's `Accept-Language` decides.
enum LanguageCookie {
    private static let name = "vanquan-language"
    private static let yearInSeconds = 365 * 24 * 3600

    static func language(of request: Request) -> Language {
        let chosen = request.cookie(name).flatMap { Language(rawValue: $0) }
        return chosen ?? Language(acceptLanguage: request.headers[.acceptLanguage])
    }

    static func choosing(_ language: Language) -> Cookie {
        Cookie(
            name: name,
            value: language.rawValue,
            maxAge: yearInSeconds,
            path: "/",
            httpOnly: true,
            sameSite: .lax
        )
    }
}
