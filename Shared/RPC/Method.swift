public import JSONSchema

/// A method of a service, declared once: its contract and its types.
public protocol Method: Sendable {
    associatedtype Request: Codable & Sendable
    /// The reply of a unary method, or one item of a stream.
    associatedtype Reply: Codable & Sendable
    static var contract: Contract { get }
    static var kind: MethodKind { get }
}

/// One request, one reply.
public protocol UnaryMethod: Method {}

/// One request, many items, sent as the caller asks for them.
public protocol StreamMethod: Method {}

extension UnaryMethod {
    public static var kind: MethodKind { .unary }
}

extension StreamMethod {
    public static var kind: MethodKind { .serverStream }
}

/// How many answers a call gets.
public enum MethodKind: String, CaseIterable, Codable, Sendable, SchemaStated {
    case unary
    case serverStream = "server_stream"
}

/// The request or reply that has nothing to say: `{}`.
public struct Empty: Codable, Hashable, Sendable {
    public init() {}
}
