import Values

/// What the gateway's token says of a caller on the way down: the claims of a compact JWS.
///
/// Times are seconds since 1970, as JWT has them.
public struct CallerClaims: Hashable, Sendable {
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

extension CallerClaims: Codable {
    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case audience = "aud"
        case subject = "sub"
        case kind
        case grants
        case unitSets = "unit_sets"
        case actor = "act"
        case issuedAt = "iat"
        case expiresAt = "exp"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        issuer = try container.decode(String.self, forKey: .issuer)
        audience = try container.decode([String].self, forKey: .audience)
        subject = try container.decode(String.self, forKey: .subject)
        kind = try container.decode(Principal.Kind.self, forKey: .kind)
        let table = GrantTable(
            rows: try container.decode([GrantTable.Row].self, forKey: .grants),
            unitSets: try container.decodeIfPresent([Set<UnitCode>].self, forKey: .unitSets)
        )
        guard let grants = table.grants else {
            throw DecodingError.dataCorruptedError(
                forKey: .grants,
                in: container,
                debugDescription: "a grant for a set of units that is not there"
            )
        }
        self.grants = grants
        actor = try container.decodeIfPresent(Actor.self, forKey: .actor)
        issuedAt = try container.decode(Int64.self, forKey: .issuedAt)
        expiresAt = try container.decode(Int64.self, forKey: .expiresAt)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(issuer, forKey: .issuer)
        try container.encode(audience, forKey: .audience)
        try container.encode(subject, forKey: .subject)
        try container.encode(kind, forKey: .kind)
        let table = GrantTable(grants)
        try container.encode(table.rows, forKey: .grants)
        try container.encodeIfPresent(table.unitSets?.map { $0.sorted() }, forKey: .unitSets)
        try container.encodeIfPresent(actor, forKey: .actor)
        try container.encode(issuedAt, forKey: .issuedAt)
        try container.encode(expiresAt, forKey: .expiresAt)
    }
}
