/// The keys of a message's `meta` that version 1 of the wire knows.
public enum MetaKey {
    public static let authorization = "authorization"
    public static let traceparent = "traceparent"
    public static let idempotencyKey = "idempotency-key"
    public static let ifMatch = "if-match"
    public static let acceptLanguage = "accept-language"
    public static let clientAddress = "client-address"
    public static let snapshot = "snapshot"
    /// In a call the wish that everything be done and nothing kept; in an answer, that it was so.
    public static let dryRun = "dry-run"
    public static let retryAfterMilliseconds = "retry-after-ms"
    public static let version = "version"
}

/// A message's `meta`: a few short texts by name.
public typealias Meta = [String: String]
