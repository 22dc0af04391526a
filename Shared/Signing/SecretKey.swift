/// The 32 bytes that a ``SecretBox`` seals with; printing it shows nothing of them.
public struct SecretKey: Hashable, Sendable {
    public static let byteCount = AES256GCM.keyByteCount
    static let idByteCount = 4

    let bytes: [UInt8]
    /// Tells a server's few keys from each other in what they have sealed, and nothing else of them.
    let id: [UInt8]

    /// A new key.
    public init() throws(CryptoError) {
        try self.init(bytes: randomBytes(Self.byteCount))
    }

    /// A key from its 32 bytes.
    public init(bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == Self.byteCount else { throw .malformed(.secretKey) }
        self.bytes = bytes
        let name = try HMACSHA256.code(of: Array("SecretKey.id".utf8), key: bytes)
        id = Array(name.prefix(Self.idByteCount))
    }

    /// A key from its file: ``text``, and the end of a line behind it.
    public init(text: String) throws(CryptoError) {
        var text = text[...]
        while text.last?.isNewline == true { text.removeLast() }
        guard let bytes = Hex.decode(String(text)) else { throw .malformed(.secretKey) }
        try self.init(bytes: bytes)
    }

    /// Secret: 64 hexadecimal digits, as its file holds them (`openssl rand -hex 32` makes one).
    public var text: String { Hex.encode(bytes) }
}

extension SecretKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "SecretKey(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
