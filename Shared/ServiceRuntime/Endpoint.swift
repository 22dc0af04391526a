/// A host and a port of TCP.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    public let host: String
    public let port: Int

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `host:port`, an IPv6 address in brackets.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Self.port(text[colon...].dropFirst()),
            let host = Self.host(text[..<colon])
        else { return nil }
        self.init(host: host, port: port)
    }

    private static func port(_ text: Substring) -> Int? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let port = Int(text), port <= 65_535
        else { return nil }
        return port
    }

    /// Without brackets, an IPv6 address would give its last group away as the port.
    private static func host(_ text: Substring) -> String? {
        let isBracketed = text.first == "[" && text.last == "]"
        let host = isBracketed ? text.dropFirst().dropLast() : text
        guard !host.isEmpty, !host.contains(where: { "[] ".contains($0) }),
            host.contains(":") == isBracketed
        else { return nil }
        return String(host)
    }

    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
