/// What the gateway's token says of a caller on the way down: the claims of a compact JWS.
///
/// Times are seconds since 1970, as JWT has them.
public struct CallerClaims: Codable, Hashable, Sendable {
    public let issuer: String
    /// The services that may accept the token, by name.
    public let audience: [String]
    public let subject: String
    public let kind: Principal.Kind
    public let grants: [Grant]
    public let issuedAt: Int64
    public let expiresAt: Int64

    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case audience = "aud"
        case subject = "sub"
        case kind
        case grants
        case issuedAt = "iat"
        case expiresAt = "exp"
    }

    public init(
        issuer: String,
        audience: [String],
        principal: Principal,
        issuedAt: Int64,
        lifetime seconds: Int64
    ) {
        self.issuer = issuer
        self.audience = audience
        self.subject = principal.id
        self.kind = principal.kind
        self.grants = principal.grants
        self.issuedAt = issuedAt
        self.expiresAt = issuedAt + seconds
    }

    public var principal: Principal { Principal(kind: kind, id: subject, grants: grants) }
}
