public import AccessControl
public import JSONSchema
public import Values

/// Everything about a method but its types and its code, written once.
///
/// From it come the router's checks, the client's retries, the HTTP route, the OpenAPI document, reflection,
/// the operator's command and the audit line. There is no way to make one without saying who may call it.
public struct Contract: Sendable {
    /// `service.vN.Method`.
    public let name: String
    public let access: Access
    public let idempotency: Idempotency
    public let route: Route?
    /// The limit of a call that brings no deadline, and the longest that one may ask for.
    ///
    /// Nil for a watch: it has none.
    public let timeLimit: Duration?
    /// Whether a call may ask that everything be done and nothing kept: a write that is one transaction and nothing beside it.
    public let allowsDryRun: Bool
    public let summary: LocalizedText

    /// - Parameter allowsDryRun: false for a write that does something which no rollback undoes; a question has nothing to undo.
    public init(
        _ name: String,
        access: Access,
        idempotency: Idempotency,
        route: Route?,
        timeLimit: Duration? = .seconds(30),
        allowsDryRun: Bool = true,
        summary: LocalizedText
    ) {
        self.name = name
        self.access = access
        self.idempotency = idempotency
        self.route = route
        self.timeLimit = timeLimit
        self.allowsDryRun = allowsDryRun && idempotency == .keyed
        self.summary = summary
    }

    /// The largest request that the method takes, in bytes, below what the transport takes of any.
    ///
    /// Whoever is not known may send no more than a few keys.
    public var bodyLimit: Int { access == .open ? Self.unknownCallersBytes : .max }

    /// The requests of the open methods are empty; the rest is room for spaces.
    static let unknownCallersBytes = 4 << 10

    /// `funding` of `funding.v1.ListPlanMoney`.
    public var service: String { String(name.prefix { $0 != "." }) }
}

/// Who may call.
public enum Access: Hashable, Sendable {
    /// Anyone who can reach the port: health and reflection, nothing else.
    case open
    /// Whatever person is known, for what is their own: their password, their sessions.
    case signedIn
    /// Whoever holds the permission; the rows seen are those of the units it is held for.
    case requires(Permission)

    /// The rows that a caller reaches by it; nil of whoever may not call.
    public func scope(of principal: Principal) -> Scope? {
        switch self {
        case .open: Scope.none
        // Another office's program has nothing of its own here, and what it may do its role says.
        case .signedIn: principal.kind == .client ? nil : Scope.none
        case .requires(let permission): principal.scope(of: permission)
        }
    }
}

/// What repeating a call does, and so who may repeat it.
public enum Idempotency: String, CaseIterable, Codable, Sendable, SchemaStated {
    /// It changes nothing: repeated freely.
    case read
    /// It writes once for each idempotency key: repeated only with the same key.
    case keyed
}
