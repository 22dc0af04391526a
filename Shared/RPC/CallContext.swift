public import AccessControl
public import Values

/// What a handler knows of the call beside its request.
public struct CallContext: Sendable {
    public let method: String
    public let principal: Principal
    /// The rows for which the principal holds the method's permission.
    public let scope: Scope
    /// When the caller stops waiting; nil for a watch.
    public let deadline: ContinuousClock.Instant?
    public let language: Language
    public let meta: Meta

    public init(
        method: String,
        principal: Principal,
        scope: Scope,
        deadline: ContinuousClock.Instant?,
        meta: Meta
    ) {
        self.method = method
        self.principal = principal
        self.scope = scope
        self.deadline = deadline
        self.meta = meta
        self.language = Language(acceptLanguage: meta[MetaKey.acceptLanguage])
    }

    public var idempotencyKey: String? { meta[MetaKey.idempotencyKey] }
    /// The version of the thing that a write expects to find.
    public var expectedVersion: String? { meta[MetaKey.ifMatch] }
    /// Whether everything is to be done and nothing kept.
    public var isDryRun: Bool { meta[MetaKey.dryRun] != nil }
    public var traceparent: String? { meta[MetaKey.traceparent] }
    public var clientAddress: String? { meta[MetaKey.clientAddress] }
    /// The exported snapshot to read in; honoured only from reporting's own principal.
    public var snapshot: String? {
        principal.id == "service:reporting" ? meta[MetaKey.snapshot] : nil
    }
}
