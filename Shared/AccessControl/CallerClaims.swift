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
    /// Who acts for the subject (RFC 8693, 4.1); absent where the subject itself does.
    public let actor: Actor?
    public let issuedAt: Int64
    public let expiresAt: Int64

    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case audience = "aud"
        case subject = "sub"
        case kind
        case grants
        case actor = "act"
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
        self.actor = principal.actor.map(Actor.init)
        self.issuedAt = issuedAt
        self.expiresAt = Self.end(of: principal.grants, issuedAt + seconds)
    }

    /// Not after the last grant is over: what is left then is nothing.
    private static func end(of grants: [Grant], _ latest: Int64) -> Int64 {
        let ends = grants.compactMap(\.until)
        guard ends.count == grants.count, let last = ends.max() else { return latest }
        return min(last, latest)
    }

    public var principal: Principal {
        Principal(kind: kind, id: subject, grants: grants, actor: actor?.subject)
    }

    public struct Actor: Codable, Hashable, Sendable {
        public let subject: String

        enum CodingKeys: String, CodingKey {
            case subject = "sub"
        }

        public init(subject: String) {
            self.subject = subject
        }
    }
}
