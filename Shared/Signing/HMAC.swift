import CLibCrypto

/// HMAC (RFC 2104) with one of OpenSSL's digests.
enum HMAC {
    /// The bytes that authenticate a message.
    /// - Parameters:
    ///   - key: any length but 0.
    ///   - digest: as OpenSSL names it.
    ///   - byteCount: of the digest, and so of the code.
    static func code(
        of message: [UInt8],
        key: [UInt8],
        digest: String,
        byteCount: Int
    ) throws(CryptoError) -> [UInt8] {
        guard !key.isEmpty else { throw .malformed(.macKey) }
        var code = [UInt8](repeating: 0, count: byteCount)
        var count = 0
        let done = EVP_Q_mac(
            nil,
            "HMAC",
            nil,
            digest,
            nil,
            key,
            key.count,
            message,
            message.count,
            &code,
            code.count,
            &count
        )
        guard done != nil, count == code.count else {
            ERR_clear_error()
            throw .failed(.authenticate)
        }
        return code
    }
}
