import Signing

/// What a signed-in client shows with each call: 32 random bytes that the database knows only by digest.
struct SessionToken: Sendable {
    let text: String

    static func new() throws -> SessionToken {
        SessionToken(text: Base64.url.encode(try randomBytes(32)))
    }

    /// SHA-256 of the text: enough for what is random to begin with.
    func digest() throws -> [UInt8] { try SHA256.digest(Array(text.utf8)) }
}
