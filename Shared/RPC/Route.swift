/// Where a method stands in the HTTP API, below `/api/v1`.
public struct Route: Hashable, Sendable {
    public enum Verb: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    public let verb: Verb
    /// `/plan/findings/{finding_id}/acknowledgement`: names in braces are fields of the request.
    public let path: String

    /// The media type of the answer; other than JSON where the reply is a ``FileReply``.
    public let produces: String

    public init(_ verb: Verb, _ path: String, produces: String = "application/json") {
        self.verb = verb
        self.path = path
        self.produces = produces
    }

    /// The request's fields that the path carries, in order.
    public var pathParameters: [String] {
        path.split(separator: "/").compactMap { part in
            guard part.hasPrefix("{"), part.hasSuffix("}") else { return nil }
            return String(part.dropFirst().dropLast())
        }
    }
}
