import Signing

/// What a form carries so that it is done once, and only by whoever was given it.
///
/// A random part, which is the write's idempotency key: sent twice, it does one thing. And its proof under the session's token,
/// which no other site can make.
struct FormKey: Sendable {
    /// The form's hidden field.
    static let field = "form_key"

    let idempotencyKey: String
    let text: String

    /// - Parameter page: the form's address without its query: no other form takes the key.
    static func new(for session: SessionToken, on page: String) throws -> FormKey {
        try FormKey(Hex.encode(try randomBytes(16)), session, page)
    }

    /// A form's key as it came back; nil where this session has not given it out.
    init?(text: String?, of session: SessionToken, on page: String) throws {
        let parts = (text ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let proof = Hex.decode(String(parts[1])) else { return nil }
        let random = String(parts[0])
        let key = Array(session.text.utf8)
        guard try HMACSHA256.isValid(code: proof, for: Self.message(random, page), key: key) else {
            return nil
        }
        try self.init(random, session, page)
    }

    private init(_ random: String, _ session: SessionToken, _ page: String) throws {
        let proof = try HMACSHA256.code(
            of: Self.message(random, page),
            key: Array(session.text.utf8)
        )
        idempotencyKey = "form-\(random)"
        text = "\(random).\(Hex.encode(proof))"
    }

    /// Told apart from whatever else the token may come to prove.
    private static func message(_ random: String, _ page: String) -> [UInt8] {
        Array("form \(random) \(page)".utf8)
    }
}
