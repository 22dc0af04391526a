import CLibCrypto

/// HMAC with SHA-256 (RFC 2104): proves that bytes come from whoever shares the key.
public enum HMACSHA256 {
    /// The 32 bytes that authenticate a message.
    /// - Parameter key: any length but 0; 32 random bytes are right.
    public static func code(of message: [UInt8], key: [UInt8]) throws(CryptoError) -> [UInt8] {
        try HMAC.code(of: message, key: key, digest: "SHA256", byteCount: SHA256.byteCount)
    }

    /// Whether a code is the message's, in a time that does not tell how much of it is right.
    public static func isValid(
        code: [UInt8],
        for message: [UInt8],
        key: [UInt8]
    ) throws(CryptoError) -> Bool {
        constantTimeEquals(code, try self.code(of: message, key: key))
    }
}

/// Compares secrets in a time that depends on their length alone.
public func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
}
