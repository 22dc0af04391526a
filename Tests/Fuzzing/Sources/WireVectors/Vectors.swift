public import Foundation
public import JSONSchema

/// The protocol's own vectors, and the words that its messages are made of.
public enum Vectors {
    public static func messages(_ root: URL) throws -> [JSONNode] {
        let file = root.appending(path: "Shared/RPCTransport/Vectors/messages.json")
        return try JSONDocument.parse(Array(Data(contentsOf: file)))["vectors"]?.elements ?? []
    }

    public static func bytes(hex: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Substring(hex)
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    public static let words =
        [
            "kind", "id", "method", "timeout_ms", "meta", "body", "code", "message", "count",
            "nonce", "last_id", "authorization", "call", "reply", "item", "end", "error", "more",
            "cancel", "ping", "pong", "goaway", "UNAVAILABLE", "INVALID_ARGUMENT",
        ].map { "\"\($0)\"" } + [
            "true", "false", "null", "9007199254740991", "9007199254740992", "1e9", "-0", "\\u0000",
            "\\ud83d\\ude00", "\\udc00", "{}", "[]", "[[[[[[[[", "{\"a\":{\"a\":{\"a\":",
        ]
}
