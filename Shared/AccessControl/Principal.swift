/// Who calls: a person, an operator at the machine, one of our executables, or nobody yet.
public struct Principal: Hashable, Sendable {
    /// What kind of caller it is, and the first part of ``id``.
    public enum Kind: String, Codable, Sendable {
        case user
        case `operator`
        case service
        /// A program of another office, with a key pair of its own.
        case client
        case anonymous
    }

    public let kind: Kind
    /// `user:12`, `operator:lan`, `service:reporting`, `client:tinh-lang-son`, `anonymous`: what audit lines name.
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

    /// The same with the grants that are held at a second, since 1970.
    public func holding(at second: Int64) -> Principal {
        let held = grants.filter { $0.isHeld(at: second) }
        return held.count == grants.count
            ? self : Principal(kind: kind, id: id, grants: held, actor: actor)
    }

    /// The rows for which this principal holds `permission`; nil where it holds it nowhere.
    public func scope(of permission: Permission) -> Scope? {
        let parts = grants.compactMap { $0.part(for: permission) }
        return parts.isEmpty ? nil : Scope(parts)
    }
}
