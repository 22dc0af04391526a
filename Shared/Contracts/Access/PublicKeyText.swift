public import JSONSchema

/// A public key as somebody pasted it: PEM (`-----BEGIN PUBLIC KEY-----`) and nothing else, which a private one cannot be taken for.
///
/// What it is nobody has looked at yet. It may be the wrong half of a pair, so nothing prints it.
public struct PublicKeyText: Codable, Hashable, Sendable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension PublicKeyText: CustomStringConvertible, CustomReflectable {
    public var description: String { "PublicKeyText" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension PublicKeyText: SchemaStated {
    /// PEM of an Ed25519 key has 113 characters; comments before it are allowed for.
    public static var jsonSchema: JSONSchema { .string(minLength: 1, maxLength: 2000) }
}
