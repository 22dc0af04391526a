public import Values

/// The one error that crosses the wire.
///
/// It is written for the person who made the call: what is wrong, with which field, what to do. Whatever
/// else a handler throws is logged where it is handled and leaves as ``RPCCode/internal``.
///
/// Between near codes: `invalidArgument` is wrong whatever the system's state is, `failedPrecondition` would be right
/// in another state, `aborted` asks to read again and repeat (a version moved on), `unavailable` may be repeated as it is.
public struct RPCError: Error, Sendable, Hashable {
    public var code: RPCCode
    public var message: LocalizedText
    /// Everything that is wrong with the request, by field.
    public var violations: [Violation]
    /// How long to wait before the call is worth repeating.
    public var retryAfterMilliseconds: Int?

    public init(
        _ code: RPCCode,
        _ message: LocalizedText,
        violations: [Violation] = [],
        retryAfterMilliseconds: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.violations = violations
        self.retryAfterMilliseconds = retryAfterMilliseconds
    }
}

/// One thing that is wrong with a request.
public struct Violation: Sendable, Hashable {
    /// The field's path in the request: `note`, `nodes[3].code`; empty for the request as a whole.
    public let field: String
    /// A stable word for programs, such as `required`.
    public let rule: String
    public let message: LocalizedText

    public init(field: String, rule: String, message: LocalizedText) {
        self.field = field
        self.rule = rule
        self.message = message
    }
}
