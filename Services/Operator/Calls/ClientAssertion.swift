import Contracts
import FoundationEssentials
import Signing

/// What a program says of itself to get a token (RFC 7523, 2.2).
struct ClientAssertion: Codable, Sendable {
    let issuer: String
    let subject: String
    let audience: String
    let issuedAt: Int64
    let expiresAt: Int64
    let identifier: String

    /// Seconds; the gateway takes five minutes at most.
    static let lifetime: Int64 = 60

    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case subject = "sub"
        case audience = "aud"
        case issuedAt = "iat"
        case expiresAt = "exp"
        case identifier = "jti"
    }

    init(client: ClientName, audience: String, issuedAt: Int64, identifier: String) {
        issuer = client.text
        subject = client.text
        self.audience = audience
        self.issuedAt = issuedAt
        expiresAt = issuedAt + Self.lifetime
        self.identifier = identifier
    }

    func signed(by key: Ed25519PrivateKey) throws -> String {
        let payload = Array(try JSONEncoder().encode(self))
        return try JWS.sign(payload, key: key, keyID: key.publicKey.keyID)
    }
}
