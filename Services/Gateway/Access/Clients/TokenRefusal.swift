import HTTPTypes

/// Why no token was given, as RFC 6749, 5.2 has it.
///
/// Its texts are in English: they are for whoever writes the program, and the RFC allows ASCII alone.
struct TokenRefusal: Error {
    let code: String
    let description: String
    var status = HTTPResponse.Status.badRequest
    var retryAfterSeconds: Int?

    /// One for all that can be wrong with who asks: the gateway's log has what it was.
    static let invalidClient = TokenRefusal(
        code: "invalid_client",
        description:
            "The client assertion is not accepted. Check alg, kid, typ, iss, sub, aud, exp, iat and jti; each assertion counts once.",
        status: .unauthorized
    )

    static let unsupportedGrant = TokenRefusal(
        code: "unsupported_grant_type",
        description: "grant_type has to be client_credentials."
    )

    static func invalidRequest(_ description: String) -> TokenRefusal {
        TokenRefusal(code: "invalid_request", description: description)
    }

    /// RFC 8628, 3.5, has the word for it.
    static func slowDown(_ wait: Duration) -> TokenRefusal {
        let seconds = max(1, Int(wait.components.seconds) + 1)
        return TokenRefusal(
            code: "slow_down",
            description: "Too many requests. Try again in \(seconds) seconds.",
            status: .tooManyRequests,
            retryAfterSeconds: seconds
        )
    }
}
