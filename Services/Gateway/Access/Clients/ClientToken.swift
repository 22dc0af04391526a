import Signing

/// What a program shows with each call: 32 random bytes that the database knows only by digest.
struct ClientToken: Sendable {
    let text: String

    /// Tells it from a session's, and whoever finds one where none should be what it is.
    private static let beginning = "vqc_"

    static func new() throws -> ClientToken {
        ClientToken(text: beginning + Base64.url.encode(try randomBytes(32)))
    }

    private init(text: String) {
        self.text = text
    }

    /// Nil of what cannot be one, such as a session's token.
    init?(shown text: String) {
        guard text.hasPrefix(Self.beginning), text.utf8.count == 47 else { return nil }
        self.text = text
    }

    /// SHA-256 of the text: enough for what is random to begin with.
    func digest() throws -> [UInt8] { try SHA256.digest(Array(text.utf8)) }
}
