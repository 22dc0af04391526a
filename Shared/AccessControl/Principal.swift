/// Who calls: a person, an operator at the machine, one of our executables, or nobody yet.
public struct Principal: Hashable, Sendable {
    /// What kind of caller it is, and the first part of ``id``.
    public enum Kind: String, Codable, Sendable {
        case user
        case `operator`
        case service
        case anonymous
    }

    public let kind: Kind
    /// `user:12`, `operator:lan`, `service:reporting`, `anonymous`: what audit lines name.
    public let id: String
    public let grants: [Grant]
    /// Who acts for this person, `operator:lan`, with the person's rights and no others; nil where everyone acts for themselves.
    public let actor: String?

    public init(kind: Kind, id: String, grants: [Grant], actor: String? = nil) {
        self.kind = kind
        self.id = id
        self.grants = grants
        self.actor = actor
    }

    public static let anonymous = Principal(kind: .anonymous, id: "anonymous", grants: [])

    /// The units for which this principal holds `permission`; nil where it holds it nowhere.
    public func scope(of permission: Permission) -> UnitScope? {
        grants
            .filter { AccessMatrix.permissions(of: $0.role).contains(permission) }
            .map(\.units)
            .reduce(nil as UnitScope?) { $0?.union($1) ?? $1 }
    }
}
