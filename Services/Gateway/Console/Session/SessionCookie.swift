import Hummingbird

/// The cookie that holds a session's token.
///
/// `__Host-`: browsers take it only over TLS (and from this machine itself), for this host alone, and no script reads it.
enum SessionCookie {
    static let name = "__Host-vanquan"

    static func token(of request: Request) -> SessionToken? {
        request.cookie(name).flatMap { $0.isEmpty ? nil : SessionToken(text: $0) }
    }

    static func holding(_ token: SessionToken, for length: Duration) -> Cookie {
        cookie(token.text, maxAge: Int(length.components.seconds))
    }

    /// Makes the browser forget it.
    static let gone = cookie("", maxAge: 0)

    private static func cookie(_ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: true,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
