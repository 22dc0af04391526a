/// The secret that an authenticator app and the server share; printing it shows nothing of it.
public struct TOTPSecret: Hashable, Sendable {
    /// As long as the output of SHA-1: RFC 4226, section 4, recommends these 160 bits.
    public static let byteCount = 20

    /// The 20 bytes, secret: to be sealed before they are stored (``SecretBox``).
    public let bytes: [UInt8]

    /// A new secret.
    public init() throws(CryptoError) {
        bytes = try randomBytes(Self.byteCount)
    }

    /// A secret from its 20 bytes.
    public init(bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == Self.byteCount else { throw .malformed(.oneTimeSecret) }
        self.bytes = bytes
    }

    /// Secret, 32 letters and digits in groups of four, for whoever types it in for want of a camera.
    public var typedText: String {
        let letters = Array(Base32.encode(bytes))
        let groups = stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min($0 + 4, letters.count)])
        }
        return groups.joined(separator: " ")
    }
}

extension TOTPSecret: CustomStringConvertible, CustomReflectable {
    public var description: String { "TOTPSecret(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
